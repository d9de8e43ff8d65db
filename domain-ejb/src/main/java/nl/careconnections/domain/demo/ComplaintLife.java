package nl.careconnections.domain.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.complaint.Assessment;
import nl.careconnections.domain.complaint.NewComplaint;
import nl.careconnections.domain.complaint.NewProposal;
import nl.careconnections.domain.complaint.NewProposal.NewMeasure;
import nl.careconnections.domain.sla.WorkingCalendar;

/** One complaint and what becomes of it, as sentences. Each takes place at a moment. */
final class ComplaintLife {

    private final Story story;
    private final Services services;
    private final String key;
    private final Caller customer;
    private final Caller support;
    private final Caller director;
    private long number;
    private int deeds;

    ComplaintLife(Story story, Services services, String key, Caller customer, Caller support, Caller director) {
        this.story = story;
        this.services = services;
        this.key = "demo-" + key;
        this.customer = customer;
        this.support = support;
        this.director = director;
    }

    ComplaintLife submitted(Instant at, String subject, String explanation, String consequences, String wish) {
        story.at(
                at,
                () -> number = services.complaining
                        .submit(
                                customer,
                                new NewComplaint(
                                        key, subject, explanation, consequences, wish, "0300 123 456", List.of()))
                        .number());
        return this;
    }

    ComplaintLife forwarded(Instant at, Assessment found) {
        story.at(at, () -> services.assessing.forward(support, number, nextKey(), found, version(support)));
        return this;
    }

    ComplaintLife takenOn(Instant at) {
        story.at(at, () -> services.directing.takeOn(director, number, version(director)));
        return this;
    }

    ComplaintLife called(Instant at, String summary) {
        story.at(
                at,
                () -> services.directing.logCall(
                        director,
                        number,
                        nextKey(),
                        LocalDateTime.ofInstant(at, WorkingCalendar.ZONE),
                        true,
                        summary,
                        version(director)));
        return this;
    }

    ComplaintLife published(Instant at) {
        story.at(at, () -> services.directing.publish(director, number, version(director)));
        return this;
    }

    ComplaintLife proposed(
            Instant at, String description, List<String> solutions, List<NewMeasure> measures, int days) {
        story.at(
                at,
                () -> services.directing.propose(
                        director,
                        number,
                        new NewProposal(nextKey(), description, solutions, measures, day(at, days)),
                        version(director)));
        return this;
    }

    ComplaintLife refused(Instant at, String reasons) {
        story.at(at, () -> services.complaining.refuse(customer, number, nextKey(), reasons, seen()));
        return this;
    }

    ComplaintLife accepted(Instant at) {
        story.at(at, () -> services.complaining.accept(customer, number, nextKey(), seen()));
        return this;
    }

    ComplaintLife done(Instant at, int position, String result) {
        story.at(
                at,
                () -> services.carryingOut.finish(
                        director,
                        number,
                        nextKey(),
                        position,
                        support.accountId(),
                        true,
                        day(at, 0),
                        result,
                        version(director)));
        return this;
    }

    static LocalDate day(Instant from, int later) {
        return LocalDate.ofInstant(from, WorkingCalendar.ZONE).plusDays(later);
    }

    private int version(Caller staff) {
        return services.tickets.handle(staff, number).header().version();
    }

    private int seen() {
        return services.tickets.view(customer, number).header().version();
    }

    private String nextKey() {
        deeds++;
        return key + "-" + deeds;
    }
}
