package nl.careconnections.domain.emergency.list;

import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.careconnections.domain.emergency.medication.Agreement;
import nl.careconnections.domain.emergency.medication.Amount;
import nl.careconnections.domain.emergency.medication.Dosing;
import nl.careconnections.domain.emergency.medication.Length;
import nl.careconnections.domain.emergency.medication.Maximum;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.Step;
import nl.careconnections.domain.emergency.medication.Timing;

/** Says a dosing in words, from its structure alone. */
final class DosingWords {

    private static final Pattern TEMPLATE = Pattern.compile("<T[+-]?\\d*D?\\{");

    private final Words words;
    private final Locale locale;

    DosingWords(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** The text that was delivered, or one from the structure in place of a placeholder. */
    String of(Agreement agreement) {
        return isPlaceholder(agreement.rendered()) ? fromStructure(agreement) : agreement.rendered();
    }

    /** Says nothing, or is a template whose dates were never filled in. */
    static boolean isPlaceholder(String rendered) {
        return saysNothing(rendered) || TEMPLATE.matcher(rendered).find();
    }

    /** "Wordt gegenereerd", "wordt automatisch gevuld". */
    static boolean saysNothing(String rendered) {
        String plain = rendered.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.startsWith("wordt gegenereerd") || plain.startsWith("wordt automatisch");
    }

    String fromStructure(Agreement agreement) {
        List<String> parts = new ArrayList<>();
        agreement.period().start().ifPresent(start -> parts.add(words.text("say.from", words.moment(start.local()))));
        agreement.period().duration().ifPresent(length -> parts.add(words.text("say.during", length(length))));
        agreement
                .period()
                .end()
                .map(Moment::afterIncluding)
                .ifPresent(over -> parts.add(words.text("say.until", words.lastBefore(over))));
        parts.add(dosing(agreement.dosing()));
        agreement.dosing().steps().stream()
                .map(Step::route)
                .filter(route -> !route.isEmpty())
                .distinct()
                .forEach(parts::add);
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    String dosing(Dosing dosing) {
        TreeMap<Integer, List<String>> sequences = new TreeMap<>();
        for (Step step : dosing.steps()) {
            sequences
                    .computeIfAbsent(step.sequence().orElse(0), key -> new ArrayList<>())
                    .add(step(step));
        }
        List<String> following = sequences.values().stream()
                .map(beside -> String.join(
                        words.text("say.and"),
                        beside.stream().filter(text -> !text.isEmpty()).toList()))
                .filter(text -> !text.isEmpty())
                .toList();
        String all = String.join(words.text("say.then"), following);
        return dosing.cycle()
                .map(cycle -> words.text("say.cycle", length(cycle), all))
                .orElse(all);
    }

    String step(Step step) {
        List<String> parts = new ArrayList<>();
        step.bounds().ifPresent(bounds -> parts.add(words.text("say.during", length(bounds))));
        if (step.isPause()) {
            parts.add(words.text("say.pause"));
        }
        if (step.asNeeded()) {
            parts.add(words.text("say.asNeeded", words.listed(step.reasons())).strip());
        }
        parts.add(timing(step.timing()));
        step.dose().ifPresent(dose -> parts.add(amount(dose)));
        step.rate().ifPresent(parts::add);
        step.timing().lasting().ifPresent(lasting -> parts.add(words.text("say.lasting", length(lasting))));
        step.maximum().forEach(maximum -> parts.add(maximum(maximum)));
        parts.addAll(step.instructions());
        parts.add(step.text());
        parts.add(step.site());
        return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    String amount(Amount dose) {
        String text = dose.text() + (dose.unit().isEmpty() ? "" : " " + dose.unit());
        return dose.isZero() ? words.text("say.zero", text) : text;
    }

    String maximum(Maximum maximum) {
        return words.text(maximum.kind(), maximum.amount(), maximum.per());
    }

    private String timing(Timing timing) {
        List<String> parts = new ArrayList<>();
        frequency(timing).ifPresent(parts::add);
        if (!timing.days().isEmpty()) {
            parts.add(words.text(
                    "say.on",
                    words.listed(timing.days().stream()
                            .sorted()
                            .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                            .toList())));
        }
        if (!timing.times().isEmpty()) {
            List<String> times = timing.times().stream().map(words::time).toList();
            parts.add(words.text(timing.exact() ? "say.exactly" : "say.at", words.listed(times)));
        }
        timing.parts().forEach(part -> parts.add(words.part(part)));
        timing.events().forEach(event -> parts.add(words.moment(event.local())));
        parts.add(timing.words());
        return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private Optional<String> frequency(Timing timing) {
        if (timing.count().isPresent() && timing.frequency().isEmpty()) {
            return Optional.of(words.text("say.inAll", range(timing.count().get(), timing.countMax())));
        }
        if (timing.frequency().isEmpty() && timing.per().isEmpty()) {
            return Optional.empty();
        }
        int least = timing.frequency().orElse(1);
        boolean each = least == 1
                && timing.frequencyMax().isEmpty()
                && timing.per().map(this::isSpaced).orElse(false);
        String often = each
                ? words.text(
                        "say.every",
                        timing.per().map(per -> spaced(per, timing.perMax())).orElse(""))
                : words.text(
                        "say.times",
                        range(least, timing.frequencyMax()),
                        timing.per().map(this::per).orElse(""));
        return Optional.of(timing.count()
                .map(count -> often + " " + words.text("say.inAll", range(count, timing.countMax())))
                .orElse(often)
                .strip());
    }

    private boolean isSpaced(Length per) {
        return per.value().compareTo(BigDecimal.ONE) != 0 || per.unit().isShorterThanDay();
    }

    private String spaced(Length per, Optional<BigDecimal> most) {
        String shown =
                number(per.value()) + most.map(longest -> "-" + number(longest)).orElse("");
        boolean one = per.value().compareTo(BigDecimal.ONE) == 0 && most.isEmpty();
        return shown + " " + words.text("unit." + per.unit() + (one ? "" : ".many"));
    }

    /** "per day", "per 3 days". */
    private String per(Length per) {
        return words.text(
                "say.per", per.value().compareTo(BigDecimal.ONE) == 0 ? words.text("unit." + per.unit()) : length(per));
    }

    private static String range(int least, Optional<Integer> most) {
        return most.map(highest -> least + "-" + highest).orElse(String.valueOf(least));
    }

    String length(Length length) {
        return spaced(length, Optional.empty());
    }

    private static String number(BigDecimal value) {
        return Amount.of(value, "").text();
    }
}
