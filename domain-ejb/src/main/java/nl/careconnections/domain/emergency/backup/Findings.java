package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.access.CaregiverStates;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.setting.NumberKind;
import nl.careconnections.domain.emergency.shelf.Freshness;
import nl.careconnections.domain.emergency.shelf.ReadyList;
import nl.careconnections.domain.emergency.shelf.Shelf;

/** Looks at what an organisation has at this moment, and changes nothing. */
@ApplicationScoped
@Transactional
class Findings {

    @Inject
    EmergencySettings settings;

    @Inject
    ListRecipients recipients;

    @Inject
    CaregiverStates caregivers;

    @Inject
    Shelf shelf;

    @Inject
    Clock clock;

    /** How old the data of each ward are. */
    List<Finding> data(long organisationId) {
        EmergencySetting setting = settings.of(organisationId);
        List<WardRecipients> wards = recipients.of(organisationId);
        if (wards.isEmpty()) {
            return List.of(Finding.of(Subject.DATA, Standing.FAILED, "data.noWards"));
        }
        return wards.stream()
                .map(ward -> shelf.current(List.of(ward.wardId())).stream()
                        .findFirst()
                        .map(list -> data(ward.ward(), list, setting))
                        .orElseGet(() -> Finding.of(Subject.DATA, Standing.FAILED, ward.ward(), "data.none")))
                .toList();
    }

    private Finding data(String ward, ReadyList list, EmergencySetting setting) {
        return switch (Freshness.of(list, clock.instant(), setting)) {
            case FRESH ->
                list.quarantined() == 0
                        ? Finding.of(Subject.DATA, Standing.GOOD, ward, "data.fresh", list.takenAt())
                        : Finding.of(
                                Subject.DATA,
                                Standing.ATTENTION,
                                ward,
                                "data.incomplete",
                                list.takenAt(),
                                list.quarantined());
            case LATE -> Finding.of(Subject.DATA, Standing.ATTENTION, ward, "data.late", list.takenAt());
            case EXPIRED ->
                Finding.of(Subject.DATA, Standing.FAILED, ward, "data.expired", list.takenAt(), list.validUntil());
        };
    }

    /** Who would not get in tonight. */
    List<Finding> loggingIn(long organisationId) {
        CaregiverStates.Troubles troubles = caregivers.troubles(organisationId);
        if (troubles.active() == 0) {
            return List.of(Finding.of(Subject.LOGGING_IN, Standing.FAILED, "login.nobody"));
        }
        List<Finding> found = new ArrayList<>();
        some(found, "login.noPassword", troubles.withoutPassword());
        some(found, "login.noSecondFactor", troubles.withoutSecondFactor());
        some(found, "login.noWard", troubles.withoutWard());
        some(found, "login.blocked", troubles.blocked());
        return found.isEmpty()
                ? List.of(Finding.of(Subject.LOGGING_IN, Standing.GOOD, "login.ready", troubles.active()))
                : found;
    }

    private static void some(List<Finding> found, String key, long number) {
        if (number > 0) {
            found.add(Finding.of(Subject.LOGGING_IN, Standing.ATTENTION, key, number));
        }
    }

    Finding phrase(EmergencySetting setting) {
        if (!setting.backupPhrase().isEmpty()) {
            return Finding.of(Subject.PHRASE, Standing.GOOD, "phrase.set");
        }
        return setting.linkOnly()
                ? Finding.of(Subject.PHRASE, Standing.GOOD, "phrase.notNeeded")
                : Finding.of(Subject.PHRASE, Standing.FAILED, "phrase.none");
    }

    /** Wards whose lists go to nobody, and mails that did not arrive. */
    List<Finding> mail(long organisationId) {
        List<Finding> found = new ArrayList<>();
        int mailed = 0;
        for (WardRecipients ward : recipients.of(organisationId)) {
            if (ward.recipients().isEmpty()) {
                found.add(Finding.of(Subject.MAIL, Standing.ATTENTION, ward.ward(), "mail.nobody"));
            }
            for (WardRecipients.Recipient recipient : ward.recipients()) {
                mailed++;
                refused(ward, recipient).ifPresent(found::add);
            }
        }
        return found.isEmpty() && mailed > 0
                ? List.of(Finding.of(Subject.MAIL, Standing.GOOD, "mail.good", mailed))
                : found;
    }

    private static Optional<Finding> refused(WardRecipients ward, WardRecipients.Recipient recipient) {
        return recipient
                .lastMail()
                .filter(WardRecipients.LastMail::isRefused)
                .map(mail -> Finding.of(
                        Subject.MAIL, Standing.FAILED, ward.ward(), "mail.refused", recipient.address(), mail.at()));
    }

    Finding numbers(EmergencySetting setting) {
        boolean hasPharmacy = setting.numbers().stream().anyMatch(number -> number.kind() == NumberKind.PHARMACY);
        return hasPharmacy
                ? Finding.of(
                        Subject.NUMBERS,
                        Standing.GOOD,
                        "numbers.good",
                        setting.numbers().size())
                : Finding.of(Subject.NUMBERS, Standing.ATTENTION, "numbers.noPharmacy");
    }
}
