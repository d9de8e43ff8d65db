package nl.careconnections.system.people;

import java.util.UUID;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;

/** Lets the status page tell something: a maintenance that is due begins and ends by itself, through the product's own timers. */
public final class StatusNews {

    private final Postgres database;

    public StatusNews(SupportSystem system) {
        this.database = new Postgres(system);
    }

    /** @return code of a new component */
    public String component(String name) {
        String code = code();
        database.execute("""
                insert into status_component (code, position, dutch_name, english_name, dutch_description, english_description,
                                              status, status_since, only_when_degraded, start_date, created_at, changed_at, version)
                values ('%s', 0, '%s', '%s', '', '', 'OPERATIONAL', now(), false, current_date, now(), now(), 0)""".formatted(code, name, name));
        return code;
    }

    /**
     * Plans a maintenance of a component that begins now and ends so many seconds later.
     *
     * @return its code
     */
    public String maintenance(String component, String title, int seconds) {
        return plan(component, title, 0, seconds);
    }

    /** Plans a maintenance for next week. */
    public String announcement(String component, String title) {
        return plan(component, title, 7 * 24 * 3_600, 3_600);
    }

    private String plan(String component, String title, int wait, int seconds) {
        String code = code();
        database.execute("""
                with story as (
                    insert into status_incident (code, kind, draft, dutch_title, english_title, phase, impact, impact_chosen,
                                                 created_at, changed_at, started_at, scheduled_from, scheduled_until, origin,
                                                 submission_key, version)
                    values ('%1$s', 'MAINTENANCE', false, '%2$s', '', 'SCHEDULED', 'MAINTENANCE', false, now(), now(), now(),
                            now() + interval '%6$d seconds', now() + interval '%6$d seconds' + interval '%3$d seconds', 'test',
                            '%1$s', 0)
                    returning id),
                touched as (
                    insert into status_incident_component (incident_id, component_id, status)
                    select story.id, c.id, 'OPERATIONAL' from story, status_component c where c.code = '%4$s')
                insert into status_update (code, incident_id, phase, dutch_text, english_text, dutch_works, english_works,
                                           dutch_workaround, english_workaround, shown_at, created_at, changed_at, notified)
                select '%5$s', id, 'SCHEDULED', 'Gepland.', '', '', '', '', '', now(), now(), now(), true from story""".formatted(code, title, seconds, component, code(), wait));
        return code;
    }

    private static String code() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
