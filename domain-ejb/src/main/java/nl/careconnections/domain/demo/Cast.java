package nl.careconnections.domain.demo;

import java.util.Map;

/** Everybody invented, by the part they play. */
record Cast(Map<Part, Player> players) {

    Cast {
        players = Map.copyOf(players);
    }

    Player get(Part part) {
        return players.get(part);
    }
}
