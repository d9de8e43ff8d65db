package nl.careconnections.domain.emergency.medication;

/** A code, the system that it is of, and its words; each may be empty. */
public record Code(String system, String code, String display) {

    public boolean is(String wantedSystem, String wantedCode) {
        return system.equals(wantedSystem) && code.equals(wantedCode);
    }
}
