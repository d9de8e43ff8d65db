package nl.careconnections.domain.emergency;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Documents for tests that are about sets, not about medicines. */
public final class Bundles {

    private Bundles() {}

    /** An agreement of the pharmacy for each medicine, once a day at eight, from the start of 2026. */
    public static byte[] of(String birthDate, String... medicines) {
        return Fixture.with(IntStream.range(0, medicines.length)
                        .mapToObj(place -> Order.ta("TA" + place)
                                .treatment("T" + place)
                                .medicine(medicines[place])
                                .text("1 keer per dag 1 stuk")
                                .step(Dosing.give("1").at("08:00")))
                        .toArray(Order[]::new))
                .born(birthDate)
                .xml()
                .getBytes(StandardCharsets.UTF_8);
    }
}
