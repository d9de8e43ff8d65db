package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Logger;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.emergency.delivery.KeyScope;

/** All demo data, in order. */
@ApplicationScoped
public class DemoStory {

    private static final Logger LOG = Logger.getLogger(DemoStory.class.getName());

    @Inject
    People people;

    @Inject
    DemoPeople cast;

    @Inject
    DemoTeams teams;

    @Inject
    DemoDaysOff daysOff;

    @Inject
    DemoArticles articles;

    @Inject
    DemoNews news;

    @Inject
    DemoStatus status;

    @Inject
    DemoChecks checks;

    @Inject
    DemoDuty duty;

    @Inject
    DemoTickets tickets;

    @Inject
    DemoIncidents incidents;

    @Inject
    DemoWishes wishes;

    @Inject
    DemoServiceRequests serviceRequests;

    @Inject
    DemoPharmacies pharmacies;

    @Inject
    DemoContractQuestions contractQuestions;

    @Inject
    DemoAuthentications authentications;

    @Inject
    DemoPhoneCalls phoneCalls;

    @Inject
    DemoEmergency emergency;

    @Inject
    DemoLogIns logIns;

    /** Does nothing where there are people already. */
    public void writeOnce() {
        if (!people.staffWith(Ability.ADMINISTER_APPLICATION).isEmpty()) {
            if (!logIns.areWritten()) {
                LOG.warning("The demo data were written by half; ./start --fresh begins anew");
            }
            checks.follow();
            return;
        }
        Cast invented = cast.gather();
        teams.divide(invented);
        daysOff.write(invented);
        articles.write(invented);
        news.publish(invented);
        String statusKey = status.publish(invented);
        duty.plan(invented);
        tickets.tell(invented);
        incidents.tell(invented);
        wishes.tell(invented);
        serviceRequests.tell(invented);
        pharmacies.tell(invented);
        contractQuestions.tell(invented);
        authentications.tell(invented);
        phoneCalls.tell(invented);
        Map<KeyScope, String> keys = emergency.open(invented);
        cast.goHome(invented);
        logIns.write(invented, keys, statusKey);
    }
}
