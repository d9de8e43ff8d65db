package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.delivery.ApiKeys;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.domain.emergency.delivery.NewApiKey;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.setting.Number;
import nl.careconnections.domain.emergency.setting.NumberKind;
import nl.careconnections.domain.sla.WorkingCalendar;

/** An organisation that is ready for the emergency portal: settings, and keys with which a care system delivers the rest. */
@ApplicationScoped
public class DemoEmergency {

    private static final int DAYS_OF_KEYS = 365;
    private static final int INTERVAL = 30;

    @Inject
    Clock clock;

    @Inject
    ApiKeys keys;

    @Inject
    EmergencySettings settings;

    /** The secret of each key. */
    Map<KeyScope, String> open(Cast cast) {
        Caller administrator = cast.get(Part.EXAMPLE_ADMINISTRATOR).caller();
        decide(administrator, administrator.organisationId());
        Caller keeper = cast.get(Part.APPLICATION_ADMINISTRATOR).caller();
        LocalDate until =
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).plusDays(DAYS_OF_KEYS);
        Map<KeyScope, String> secrets = new EnumMap<>(KeyScope.class);
        for (KeyScope scope : KeyScope.values()) {
            NewApiKey wanted = new NewApiKey("Zorgsysteem van de demo", scope, until, List.of());
            secrets.put(
                    scope,
                    keys.issue(keeper, administrator.organisationId(), wanted).secret());
        }
        return secrets;
    }

    private void decide(Caller administrator, long organisation) {
        EmergencySetting before = settings.get(administrator, organisation);
        settings.change(
                administrator,
                new EmergencySetting(
                        organisation,
                        before.validHours(),
                        INTERVAL,
                        List.of("acenocoumarol", "fentanyl", "oxazepam", "morfine", "insuline"),
                        List.of(
                                new Number(
                                        "Apotheek De Voorbeeldpil",
                                        "030 000 00 00",
                                        NumberKind.PHARMACY,
                                        Optional.empty()),
                                new Number(
                                        "Trombosedienst Voorbeeld",
                                        "030 000 00 01",
                                        NumberKind.OTHER,
                                        Optional.empty())),
                        before.networks(),
                        before.backupPhrase(),
                        before.mailAt(),
                        before.linkOnly(),
                        before.version()));
        settings.renewPhrase(administrator, organisation);
    }
}
