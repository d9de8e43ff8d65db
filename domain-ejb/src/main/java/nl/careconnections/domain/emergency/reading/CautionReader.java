package nl.careconnections.domain.emergency.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Caution;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Flag;

/** AllergyIntolerance and Flag to the words at the head of a client's list. */
final class CautionReader {

    /** SNOMED CT: no known allergy, to medicines, food, the environment; the general one first. */
    private static final Set<String> NONE_KNOWN = Set.of("716186003", "409137002", "429625007", "428607008");

    private CautionReader() {}

    /** Empty for one that was refuted, entered in error, or is over. */
    static Optional<Caution> allergy(AllergyIntolerance allergy) {
        boolean wrong = has(allergy.getVerificationStatus(), "entered-in-error")
                || has(allergy.getVerificationStatus(), "refuted")
                || has(allergy.getClinicalStatus(), "resolved");
        String name = Elements.words(allergy.getCode());
        if (wrong || name.isEmpty() && allergy.getReaction().isEmpty()) {
            return Optional.empty();
        }
        boolean noneKnown = Elements.codes(allergy.getCode()).stream()
                .anyMatch(code -> code.system().equals(Mp9.SNOMED) && NONE_KNOWN.contains(code.code()));
        List<String> words = new ArrayList<>();
        words.add(name);
        allergy.getReaction().forEach(reaction -> {
            reaction.getManifestation().forEach(manifestation -> words.add(Elements.words(manifestation)));
            words.add(Elements.text(reaction.getDescription()));
        });
        Set<Caution.Mark> marks = EnumSet.noneOf(Caution.Mark.class);
        if (has(allergy.getClinicalStatus(), "inactive")) {
            marks.add(Caution.Mark.INACTIVE);
        }
        if (has(allergy.getVerificationStatus(), "unconfirmed")) {
            marks.add(Caution.Mark.UNCONFIRMED);
        }
        return Optional.of(new Caution(Caution.Kind.ALLERGY, joined(words), noneKnown, marks));
    }

    static Optional<Caution> alert(Flag flag) {
        String name = Elements.words(flag.getCode());
        boolean holds = flag.getStatus() == null || flag.getStatus() == Flag.FlagStatus.ACTIVE;
        return !holds || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caution(Caution.Kind.ALERT, name, false, Set.of()));
    }

    private static boolean has(CodeableConcept concept, String code) {
        return Elements.codes(concept).stream().anyMatch(given -> given.code().equals(code));
    }

    private static String joined(List<String> words) {
        return String.join(
                ", ", words.stream().filter(word -> !word.isEmpty()).distinct().toList());
    }
}
