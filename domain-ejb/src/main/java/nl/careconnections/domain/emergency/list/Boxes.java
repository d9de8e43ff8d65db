package nl.careconnections.domain.emergency.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.medication.Amount;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.Timing;

/** The boxes of one step in the days of a list, and why there are none where there are none. */
final class Boxes {

    /** Why a step has no box, or one that needs a word. */
    enum Doubt {
        DAY_OPEN,
        TIME_OPEN,
        NO_AMOUNT,
        CUT_DAY,
        FIRST_DAY,
        COUNT_DONE,
        CLOCK_CHANGES
    }

    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final int MOST_PER_DAY = 48;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int LONGEST_COUNT = 20_000;
    private static final Pattern HOW_MUCH = Pattern.compile(
            "\\bdun|aanbreng|smeer|smere|\\blaag|hoeveelheid|[\\d½]\\s*(tablet|capsule|stuk|ml\\b|mg\\b|druppel|puf|inhalatie|spray|zetpil|"
                    + "pleister|eenhe|ie\\b|cm\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Slot slot;
    private final Rhythm rhythm;
    private final Timing timing;
    private final ListWindow window;
    private final Optional<LocalDateTime> cut;
    private final Words words;
    private final List<Dose> doses = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final Set<LocalDate> cutDays = new LinkedHashSet<>();
    private int counted;

    private Boxes(Slot slot, ListWindow window, Optional<LocalDateTime> cut, Words words) {
        this.slot = slot;
        this.timing = slot.step().timing();
        this.rhythm = withoutHour(Rhythm.of(slot.step()));
        this.window = window;
        this.cut = cut;
        this.words = words;
    }

    /** Every so many hours from a start without time of day: how often is certain, and at which hours is not. */
    private Rhythm withoutHour(Rhythm own) {
        boolean hourless = slot.from().toLocalTime().equals(LocalTime.MIDNIGHT);
        if (own.days() != Rhythm.Days.HOURS || !hourless) {
            return own;
        }
        long seconds = secondsBetween(own);
        return SECONDS_OF_DAY % seconds == 0
                ? own.asDaily((int) (SECONDS_OF_DAY / seconds))
                : own.as(Rhythm.Days.TIME_OPEN);
    }

    private long secondsBetween(Rhythm own) {
        return ChronoUnit.SECONDS.between(
                slot.from(), own.interval().orElseThrow().after(slot.from()));
    }

    /** @param cut from when on there is no box, whatever the step says */
    static Boxes of(Slot slot, ListWindow window, Optional<LocalDateTime> cut, Words words) {
        Boxes boxes = new Boxes(slot, window, cut, words);
        boxes.fill();
        return boxes;
    }

    List<Dose> doses() {
        return doses;
    }

    Set<Doubt> doubts() {
        return doubts;
    }

    Set<LocalDate> cutDays() {
        return cutDays;
    }

    private void fill() {
        if (hasNoAmount()) {
            doubts.add(Doubt.NO_AMOUNT);
            return;
        }
        if (rhythm.perDayMax() > MOST_PER_DAY) {
            doubts.add(Doubt.TIME_OPEN);
            return;
        }
        switch (rhythm.days()) {
            case NEVER -> running();
            case DAY_OPEN -> doubts.add(Doubt.DAY_OPEN);
            case TIME_OPEN -> doubts.add(Doubt.TIME_OPEN);
            case HOURS -> everyFewHours();
            case EVENTS -> events();
            default -> byDay();
        }
        if (doses.isEmpty() && isCountedOut()) {
            doubts.add(Doubt.COUNT_DONE);
        }
    }

    /** An infusion that runs has a run sheet; anything else needs a time. */
    private void running() {
        if (slot.step().rate().isEmpty()) {
            doubts.add(Doubt.TIME_OPEN);
        }
    }

    /** Without an amount only words can say how much, as with an ointment. */
    private boolean hasNoAmount() {
        boolean inWords = Stream.concat(
                        slot.step().instructions().stream(),
                        Stream.of(slot.step().text()))
                .anyMatch(text -> HOW_MUCH.matcher(text).find());
        return slot.step().dose().isEmpty() && slot.step().rate().isEmpty() && !inWords;
    }

    private void byDay() {
        if (rhythm.days() == Rhythm.Days.WEEKDAYS
                && rhythm.every() > 1
                && !timing.days().contains(slot.from().getDayOfWeek())) {
            doubts.add(Doubt.DAY_OPEN);
            return;
        }
        if (rhythm.days() == Rhythm.Days.ONE_DAY && rhythm.perDay() > 1 && !lastsOneDay()) {
            doubts.add(Doubt.DAY_OPEN);
            return;
        }
        LocalDate first = timing.count().isPresent()
                ? slot.from().toLocalDate()
                : later(window.from(), slot.from().toLocalDate());
        LocalDate last = window.from().plusDays(window.days());
        if (ChronoUnit.DAYS.between(first, last) > LONGEST_COUNT) {
            doubts.add(Doubt.DAY_OPEN);
            return;
        }
        for (LocalDate day = first; day.isBefore(last) && !isCountedOut(); day = day.plusDays(1)) {
            if (slot.isDayOf(rhythm, day)) {
                day(day);
            }
        }
    }

    private boolean lastsOneDay() {
        return slot.until().map(end -> !end.isAfter(slot.from().plusDays(1))).orElse(false);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void day(LocalDate day) {
        if (!timing.times().isEmpty()) {
            timing.times().forEach(time -> timed(day, time, false, nightOf(day, time)));
        } else if (!timing.parts().isEmpty()) {
            timing.parts().forEach(part -> part(day, part));
        } else if (followsStart()) {
            timed(day, slot.from().toLocalTime(), true, nightOf(day, slot.from().toLocalTime()));
        } else {
            int sure = startsWithin(day) ? 1 : rhythm.perDay();
            for (int place = 0; place < rhythm.perDayMax(); place++) {
                untimed(day, false, "", place >= sure);
            }
        }
    }

    /** The first day of several times a day that begins in its course: how many are left of it nobody said. */
    private boolean startsWithin(LocalDate day) {
        boolean within = slot.isFirst()
                && rhythm.perDay() > 1
                && day.equals(slot.from().toLocalDate())
                && slot.from().toLocalTime().isAfter(MORNING);
        if (within && window.holds(day)) {
            doubts.add(Doubt.FIRST_DAY);
        }
        return within;
    }

    /** Every so many days, exactly kept ones too, from a start with a time of day: the time follows from it. */
    private boolean followsStart() {
        boolean spaced = rhythm.days() == Rhythm.Days.EVERY_N
                || rhythm.days() == Rhythm.Days.ONE_DAY
                || rhythm.days() == Rhythm.Days.DAILY && timing.exact();
        return spaced && rhythm.perDayMax() == 1 && !slot.from().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private void part(LocalDate day, String part) {
        String label = part.equals(DayPart.NIGHT) ? words.night(day) : words.part(part);
        Optional<LocalTime> round = DayPart.round(part);
        if (isRoundPast(day, part)) {
            if (window.holds(day) && cut.map(slot.from()::isBefore).orElse(true)) {
                doubts.add(Doubt.FIRST_DAY);
                add(day, round, true, label, true);
            }
        } else if (round.isPresent()) {
            timed(day, round.get(), true, label);
        } else {
            untimed(day, true, label, false);
        }
    }

    /** Begins in the course of that part of its first day: whether it is still given then, nobody said. */
    private boolean isRoundPast(LocalDate day, String part) {
        LocalTime begin = slot.from().toLocalTime();
        return slot.isFirst()
                && day.equals(slot.from().toLocalDate())
                && DayPart.round(part).map(begin::isAfter).orElse(false)
                && DayPart.end(part).map(begin::isBefore).orElse(true);
    }

    private String nightOf(LocalDate day, LocalTime time) {
        return time.isBefore(MORNING) ? words.night(day.minusDays(1)) : "";
    }

    private void timed(LocalDate day, LocalTime time, boolean derived, String label) {
        LocalDateTime moment = day.atTime(time);
        if (!slot.covers(moment) || isCountedOut()) {
            return;
        }
        counted++;
        if (window.holds(day) && cut.map(moment::isBefore).orElse(true)) {
            boolean unusual = Moment.ZONE.getRules().getValidOffsets(moment).size() != 1;
            if (unusual) {
                doubts.add(Doubt.CLOCK_CHANGES);
            }
            add(day, Optional.of(time), derived, label, isBeyondLeast());
        }
    }

    private void untimed(LocalDate day, boolean derived, String label, boolean optional) {
        if (!slot.covers(day) || isCountedOut()) {
            return;
        }
        counted++;
        if (!window.holds(day)) {
            return;
        }
        LocalDateTime over = day.plusDays(1).atStartOfDay();
        boolean cutShort = cut.map(end -> end.isBefore(over)).orElse(false);
        if (!cutShort) {
            add(day, Optional.empty(), derived, label, optional || isBeyondLeast());
        } else if (cut.get().isAfter(day.atStartOfDay())) {
            doubts.add(Doubt.CUT_DAY);
            cutDays.add(day);
        }
    }

    private boolean isCountedOut() {
        return timing.count()
                .map(least -> counted >= timing.countMax().orElse(least))
                .orElse(false);
    }

    private boolean isBeyondLeast() {
        return timing.count().map(least -> counted > least).orElse(false);
    }

    private void add(LocalDate day, Optional<LocalTime> time, boolean derived, String label, boolean optional) {
        Optional<Amount> dose = slot.step().dose();
        doses.add(new Dose(
                day,
                time,
                dose.map(Amount::text).or(() -> slot.step().rate().map(rate -> rate.split(" ", 2)[0])),
                dose.map(Amount::unit)
                        .or(() -> slot.step().rate().map(rate -> rate.replaceFirst("^\\S+ ", "")))
                        .orElse(""),
                derived,
                timing.exact() && time.isPresent() && !derived,
                optional,
                label,
                List.of()));
    }

    private void everyFewHours() {
        long seconds = secondsBetween(rhythm);
        long before = Math.max(0, ChronoUnit.SECONDS.between(slot.from(), window.start()) / seconds);
        counted = (int) Math.min(before, Integer.MAX_VALUE);
        LocalDateTime moment = slot.from().plusSeconds(before * seconds);
        while (moment.isBefore(window.end()) && !isCountedOut()) {
            timed(
                    moment.toLocalDate(),
                    moment.toLocalTime(),
                    true,
                    nightOf(moment.toLocalDate(), moment.toLocalTime()));
            moment = moment.plusSeconds(seconds);
        }
    }

    private void events() {
        for (Moment event : timing.events()) {
            LocalDate day = event.local().toLocalDate();
            if (event.dayOnly()) {
                untimed(day, false, "", false);
            } else {
                timed(
                        day,
                        event.local().toLocalTime(),
                        false,
                        nightOf(day, event.local().toLocalTime()));
            }
        }
    }
}
