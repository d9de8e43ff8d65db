package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/** Whether an organisation is ready for an outage, for who looks after its people. */
@ApplicationScoped
@Transactional
public class Readiness {

    @Inject
    Findings findings;

    @Inject
    EmergencySettings settings;

    /**
     * Every point as it is now, in the language of the caller, in the order of {@link Subject}.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed without the right to look after this organisation's people
     */
    public List<Told> of(Caller caller, long organisationId) {
        Colleagues.requireCare(caller, organisationId);
        EmergencySetting setting = settings.of(organisationId);
        List<Finding> found = new ArrayList<>(findings.data(organisationId));
        found.addAll(findings.loggingIn(organisationId));
        found.add(findings.phrase(setting));
        found.addAll(findings.mail(organisationId));
        found.add(findings.numbers(setting));
        BackupWords words = new BackupWords(caller.language());
        return found.stream().map(finding -> finding.told(words)).toList();
    }
}
