package nl.careconnections.domain.emergency.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.setting.Number;
import nl.careconnections.domain.emergency.setting.NumberKind;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.pdf.FoWriter;
import nl.careconnections.domain.pdf.PdfPress;
import nl.careconnections.domain.procedure.Procedures;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints the papers of an organisation: accessible PDF, in the language of the reader. */
@ApplicationScoped
@Transactional
public class EmergencyPapers {

    private static final String PRINTED = "emergency.cardWithPhrasePrinted";

    @Inject
    EntityManager entityManager;

    @Inject
    EmergencySettings settings;

    @Inject
    Organisations organisations;

    @Inject
    Procedures procedures;

    @Inject
    PdfPress press;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "PRODUCT_NAME")
    String product;

    @Inject
    @ConfigProperty(name = "PRODUCT_ADDRESS")
    String productAddress;

    /**
     * A paper for somebody of the portal. The card with the phrase is for who looks after the organisation's people, and each print of
     * it is in the access log; the others are for everybody of the organisation, and for application administrators.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed without the right
     */
    public byte[] print(Caller caller, long organisationId, Paper paper) {
        if (paper == Paper.CARD_WITH_PHRASE) {
            requireCare(caller, organisationId);
            log.done(caller.actor(), PRINTED, subject(organisationId));
        } else {
            caller.requireOrganisation(organisationId);
            caller.require(caller.isStaff() ? Ability.ADMINISTER_APPLICATION : Ability.SUBMIT_TICKETS);
        }
        return print(organisationId, paper, caller.language());
    }

    /**
     * A paper for a caregiver of this organisation; who that is, is known to who asks.
     *
     * @throws NotFound for the card with the phrase
     */
    public byte[] forCaregiver(long organisationId, Paper paper, Language language) {
        if (paper == Paper.CARD_WITH_PHRASE) {
            throw new NotFound();
        }
        return print(organisationId, paper, language);
    }

    /** The name of the file, in ASCII. */
    public String fileName(Paper paper, Language language) {
        return new PaperWords(language, product, productAddress).text("name." + paper) + ".pdf";
    }

    private byte[] print(long organisationId, Paper paper, Language language) {
        PaperWords words = new PaperWords(language, product, productAddress);
        return switch (paper) {
            case CARD, CARD_WITH_PHRASE -> {
                CardFacts facts = facts(organisationId, language, paper == Paper.CARD_WITH_PHRASE);
                yield press.print(fo -> new CardPage(facts, frame(fo, language, words, true), words).write());
            }
            case BLANK_LIST -> {
                String name = organisations.nameOf(organisationId);
                yield press.print(fo -> new BlankList(name, frame(fo, language, words, false), words).write());
            }
            case AFTER_OUTAGE -> {
                String name = organisations.nameOf(organisationId);
                yield press.print(fo -> new AfterOutage(name, frame(fo, language, words, false), words).write());
            }
        };
    }

    private static PaperFrame frame(FoWriter fo, Language language, PaperWords words, boolean isUpright) {
        return new PaperFrame(fo, language, words, isUpright);
    }

    private CardFacts facts(long organisationId, Language language, boolean withPhrase) {
        EmergencySetting setting = settings.of(organisationId);
        return new CardFacts(
                organisations.nameOf(organisationId),
                numbers(organisationId, setting.numbers()),
                address("/noodportaal/"),
                address("/status/"),
                procedures.all(language),
                withPhrase ? Optional.of(setting.backupPhrase()) : Optional.empty(),
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }

    private List<CardFacts.Line> numbers(long organisationId, List<Number> numbers) {
        Map<Long, String> wards = wards(organisationId);
        return numbers.stream()
                .sorted(Comparator.comparingInt(number -> rank(number.kind())))
                .map(number -> new CardFacts.Line(
                        number.name(), number.wardId().map(wards::get).orElse(""), number.number()))
                .toList();
    }

    /** As on the lists: pharmacies first, the supplier last. */
    private static int rank(NumberKind kind) {
        return List.of(NumberKind.PHARMACY, NumberKind.OTHER, NumberKind.HELP_DESK, NumberKind.EMERGENCY)
                .indexOf(kind);
    }

    private Map<Long, String> wards(long organisationId) {
        return Sql.rows(entityManager, "select id, name from ward where organisation_id = ?1", organisationId).stream()
                .collect(Collectors.toMap(row -> Columns.number(row[0]), row -> (String) row[1]));
    }

    /** As somebody types it. */
    private String address(String path) {
        return publicUrl.replaceFirst("^https://", "") + path;
    }

    private void requireCare(Caller caller, long organisationId) {
        try {
            Colleagues.requireCare(caller, organisationId);
        } catch (NotFound e) {
            log.refused(caller.actor(), PRINTED, subject(organisationId), "another organisation");
            throw e;
        } catch (NotAllowed e) {
            log.refused(caller.actor(), PRINTED, subject(organisationId), "no right");
            throw e;
        }
    }

    private static String subject(long organisationId) {
        return "organisation:" + organisationId;
    }
}
