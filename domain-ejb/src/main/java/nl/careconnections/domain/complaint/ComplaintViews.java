package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestTerm;
import nl.careconnections.domain.ticket.Requests;

/** Makes the records that pages show. The only place where a complaint turns into something a customer reads. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComplaintViews {

    private static final Set<Stage> ANSWERED_BY_DIRECTOR = EnumSet.of(Stage.UNDER_REVIEW, Stage.REFUSED);

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    People people;

    @Inject
    ServiceLevels serviceLevels;

    CustomerComplaint forCustomer(Caller caller, Request request) {
        Stage stage = Stage.valueOf(request.stage());
        Complaint complaint = records.of(request);
        List<WrittenProposal> proposals = proposals(request);
        boolean mayName = caller.can(Ability.ADMINISTER_ORGANISATION) && !request.isClosed();
        return new CustomerComplaint(
                stage,
                people.get(request.submitterId()).name(),
                complaint.isPublished() ? complaint.assessment() : null,
                proposals,
                agreed(proposals),
                mayName ? contactsToChoose(request).stream().map(Name::of).toList() : List.of(),
                stage == Stage.PROPOSED && Rights.isContact(caller, request),
                reasons(caller, request));
    }

    /** Who of the organisation could speak for it instead. */
    List<Person> contactsToChoose(Request request) {
        return people.contactsOf(request.organisationId()).stream()
                .filter(person -> person.can(Ability.SUBMIT_TICKETS) && person.accountId() != request.submitterId())
                .toList();
    }

    private Map<String, List<String>> reasons(Caller caller, Request request) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        requests.terms(request).stream()
                .filter(term -> term.workingDays() != null)
                .filter(RequestTerm::runs)
                .forEach(term -> reasons.put(
                        term.name(),
                        ComplaintTerm.valueOf(term.name())
                                .explanation(
                                        serviceLevels.term(term.startsAt(), term.workingDays()),
                                        caller.language().locale())));
        return reasons;
    }

    StaffComplaint forStaff(Caller caller, Request request) {
        Complaint complaint = records.of(request);
        List<WrittenProposal> proposals = proposals(request);
        Set<ComplaintStep> allowed = allowed(caller, request, complaint, agreed(proposals));
        List<Person> directors = people.staffWith(Ability.HANDLE_COMPLAINTS);
        List<Person> staff = people.staffWith(Ability.WORK_ON_REQUESTS);
        Set<Long> readers = new HashSet<>(requests.readers(request));
        return new StaffComplaint(
                Stage.valueOf(request.stage()),
                complaint.phone(),
                complaint.assessment(),
                complaint.assessedBy() == null
                        ? ""
                        : people.get(complaint.assessedBy()).name(),
                complaint.assessedAt(),
                complaint.isPublished(),
                complaint.calledAt(),
                proposals,
                agreed(proposals),
                names(people.get(readers).values().stream()),
                names(directors.stream().filter(person -> person.accountId() != caller.accountId())),
                names(staff.stream().filter(person -> !readers.contains(person.accountId()))),
                names(staff.stream()),
                allowed);
    }

    private static List<Name> names(Stream<Person> persons) {
        return persons.map(Name::of).toList();
    }

    private static Set<ComplaintStep> allowed(
            Caller caller, Request request, Complaint complaint, WrittenProposal agreed) {
        Set<ComplaintStep> steps = EnumSet.noneOf(ComplaintStep.class);
        Stage stage = Stage.valueOf(request.stage());
        if (stage == Stage.CALL_ASKED && caller.can(Ability.HANDLE_TICKETS)) {
            steps.add(ComplaintStep.LOG_TALK);
        }
        if (stage == Stage.SUBMITTED && caller.can(Ability.HANDLE_TICKETS)) {
            steps.addAll(Set.of(ComplaintStep.ASSESS, ComplaintStep.FORWARD, ComplaintStep.RECLASSIFY));
        }
        if (stage == Stage.FORWARDED && caller.can(Ability.HANDLE_COMPLAINTS)) {
            steps.add(ComplaintStep.TAKE_ON);
        }
        if (Stage.WITH_DIRECTOR.contains(stage) && Rights.isResponsible(caller, request)) {
            steps.addAll(directing(stage, complaint));
        }
        if (Stage.WITH_DIRECTOR.contains(stage) && Rights.mayTakeOver(caller, request)) {
            steps.add(ComplaintStep.TAKE_OVER);
        }
        if (steps.contains(ComplaintStep.CARRY_OUT) && agreed.actions().stream().allMatch(AgreedAction::isDone)) {
            steps.remove(ComplaintStep.CARRY_OUT);
            steps.add(ComplaintStep.CLOSE);
        }
        return steps;
    }

    private static Set<ComplaintStep> directing(Stage stage, Complaint complaint) {
        Set<ComplaintStep> steps = EnumSet.of(ComplaintStep.HAND_OVER, ComplaintStep.LET_IN, ComplaintStep.LOG_CALL);
        if (!complaint.isPublished()) {
            steps.addAll(Set.of(ComplaintStep.ASSESS, ComplaintStep.PUBLISH));
        }
        if (ANSWERED_BY_DIRECTOR.contains(stage) && complaint.calledAt() != null) {
            steps.add(ComplaintStep.PROPOSE);
            if (Boolean.FALSE.equals(complaint.assessment().influence())) {
                steps.add(ComplaintStep.STOP);
            }
        }
        if (stage == Stage.CARRYING_OUT) {
            steps.add(ComplaintStep.CARRY_OUT);
        }
        return steps;
    }

    private static WrittenProposal agreed(List<WrittenProposal> proposals) {
        return proposals.stream()
                .filter(proposal -> proposal.answer() == Answer.ACCEPTED)
                .findFirst()
                .orElse(null);
    }

    /** The newest first. */
    List<WrittenProposal> proposals(Request request) {
        List<Proposal> proposals = records.proposals(request);
        Map<Long, Person> named = people.get(proposals.stream()
                .flatMap(ComplaintViews::namedIn)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<WrittenProposal> written = new ArrayList<>(
                proposals.stream().map(proposal -> written(proposal, named)).toList());
        Collections.reverse(written);
        return List.copyOf(written);
    }

    private static Stream<Long> namedIn(Proposal proposal) {
        return Stream.concat(
                Stream.of(proposal.writtenBy(), proposal.answeredBy()),
                proposal.actions().stream().map(Action::ownerId));
    }

    private static WrittenProposal written(Proposal proposal, Map<Long, Person> named) {
        return new WrittenProposal(
                proposal.version(),
                proposal.description(),
                proposal.readyBy(),
                name(proposal.writtenBy(), named),
                proposal.writtenAt(),
                proposal.answer(),
                proposal.reasons(),
                name(proposal.answeredBy(), named),
                proposal.answeredAt(),
                proposal.actions().stream().map(action -> agreed(action, named)).toList());
    }

    private static AgreedAction agreed(Action action, Map<Long, Person> named) {
        return new AgreedAction(
                action.position(),
                action.kind(),
                action.description(),
                action.dueOn(),
                action.ownerId(),
                name(action.ownerId(), named),
                action.withCustomer(),
                action.doneOn(),
                action.result());
    }

    private static String name(Long accountId, Map<Long, Person> named) {
        return accountId == null ? "" : named.get(accountId).name();
    }
}
