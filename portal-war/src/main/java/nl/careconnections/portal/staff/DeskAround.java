package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.ticket.Count;
import nl.careconnections.domain.ticket.Desk;
import nl.careconnections.domain.ticket.Desks;
import nl.careconnections.portal.shared.Viewer;

/** What stands around a page of support, read once for all parts of the page. */
@RequestScoped
public class DeskAround {

    @Inject
    Desks desks;

    @Inject
    Viewer viewer;

    private Desk desk;

    /** Empty for staff who work on no requests. */
    Optional<Desk> get() {
        if (desk == null && viewer.getCaller().can(Ability.WORK_ON_REQUESTS)) {
            desk = desks.of(viewer.getCaller());
        }
        return Optional.ofNullable(desk);
    }

    Optional<Desk.TeamQueue> team(long id) {
        return get().stream()
                .flatMap(around -> around.teams().stream())
                .filter(team -> team.id() == id)
                .findFirst();
    }

    /** How many tickets an address shows on all its pages; empty where nobody keeps that. */
    Optional<String> count(QueueAddress address) {
        if (address.isOfTeam()) {
            return team(address.filter().teamId()).map(team -> inWords(team.count()));
        }
        if (address.isOfType()) {
            return get().stream()
                    .flatMap(around -> around.types().stream())
                    .filter(line -> line.type().equals(address.filter().type()))
                    .map(line -> inWords(line.count()))
                    .findFirst();
        }
        return address.isWhole() && address.filter().queue() != null
                ? get().map(around -> inWords(around.count(address.filter().queue())))
                : Optional.empty();
    }

    static String inWords(Count count) {
        return count.number() + (count.more() ? "+" : "");
    }
}
