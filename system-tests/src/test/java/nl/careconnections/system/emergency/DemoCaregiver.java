package nl.careconnections.system.emergency;

/** The caregivers whom the demo delivers, as README and {@code ./start} name them. */
public record DemoCaregiver(String userName, String password, String phone) {

    public static final DemoCaregiver EVERY_WARD =
            new DemoCaregiver("verzorgende", "groene-theemuts-in-de-regen", "+31600000021");
    public static final DemoCaregiver ONE_WARD =
            new DemoCaregiver("nachtdienst", "stille-klompen-om-middernacht", "+31600000022");
}
