package nl.careconnections.domain.complaint;

import java.util.List;
import java.util.Map;

/**
 * What the customer reads of a complaint beside its timeline.
 *
 * @param contact name of who speaks for the organisation
 * @param assessment {@code null} until a director published it
 * @param proposals the newest first
 * @param agreed what is carried out; {@code null} until a proposal is accepted
 * @param contacts who can become contact instead, for who may choose
 * @param mayAnswer whether the reader is asked to accept or refuse the newest proposal
 * @param reasons why each term ends when it does, by its name
 */
public record CustomerComplaint(
        Stage stage,
        String contact,
        Assessment assessment,
        List<WrittenProposal> proposals,
        WrittenProposal agreed,
        List<Name> contacts,
        boolean mayAnswer,
        Map<String, List<String>> reasons) {}
