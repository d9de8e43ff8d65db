package nl.careconnections.domain.emergency.list;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Contradiction;
import nl.careconnections.domain.emergency.medication.Length;
import nl.careconnections.domain.emergency.medication.Step;
import nl.careconnections.domain.emergency.medication.Timing;

/**
 * What the timing of a step comes to.
 *
 * @param days which days
 * @param every how many days or weeks lie between, for {@link Days#EVERY_N} and {@link Days#WEEKDAYS}
 * @param interval the hours between, for {@link Days#HOURS}
 * @param perDay how many times on such a day, when no times are given; {@code perDayMax} at most
 */
record Rhythm(
        Days days, int every, Optional<Length> interval, int perDay, int perDayMax, Set<Contradiction> contradictions) {

    enum Days {
        DAILY,
        EVERY_N,
        WEEKDAYS,
        HOURS,
        ONE_DAY,
        EVENTS,
        /** Which day would have to be made up. */
        DAY_OPEN,
        /** How often or when would have to be made up. */
        TIME_OPEN,
        NEVER
    }

    private static final int WEEK = 7;
    private static final int HOURS_OF_DAY = 24;

    static Rhythm of(Step step) {
        return new Finder(step.timing()).find();
    }

    /** So many times on each day, at hours that nobody said. */
    Rhythm asDaily(int times) {
        return new Rhythm(Days.DAILY, 1, Optional.empty(), times, times, contradictions);
    }

    Rhythm as(Days other) {
        return new Rhythm(other, every, interval, perDay, perDayMax, contradictions);
    }

    private static final class Finder {

        private final Timing timing;
        private final Set<Contradiction> contradictions = EnumSet.noneOf(Contradiction.class);
        private final int moments;

        Finder(Timing timing) {
            this.timing = timing;
            this.moments = timing.times().size() + timing.parts().size();
        }

        Rhythm find() {
            if (!timing.times().isEmpty() && !timing.parts().isEmpty()) {
                contradictions.add(Contradiction.TIMES_AND_PARTS);
            }
            if (Set.copyOf(timing.parts()).size() < timing.parts().size()) {
                contradictions.add(Contradiction.SAME_TIME_TWICE);
            }
            if (timing.frequencyMax().isPresent()
                    && timing.frequency()
                            .map(least -> least > timing.frequencyMax().get())
                            .orElse(true)) {
                contradictions.add(Contradiction.RANGE_UPSIDE_DOWN);
            }
            if (!timing.events().isEmpty()) {
                return is(Days.EVENTS);
            }
            if (timing.perMax().isPresent()) {
                return is(Days.TIME_OPEN);
            }
            return timing.days().isEmpty() ? withoutWeekdays() : withWeekdays();
        }

        private Rhythm withoutWeekdays() {
            if (timing.per().isEmpty()) {
                return withoutPeriod();
            }
            Length per = timing.per().get();
            Optional<Integer> whole = per.wholeDays();
            if (whole.isEmpty()) {
                return per.unit().isShorterThanDay() ? hours(per) : open();
            }
            if (whole.get() == 1) {
                return daily(timing.frequency().orElse(1), timing.frequencyMax());
            }
            checkFrequency(timing.frequency().orElse(1), timing.frequencyMax());
            boolean weeks = whole.get() % WEEK == 0;
            boolean once =
                    timing.frequency().orElse(1) == 1 && timing.frequencyMax().isEmpty();
            return weeks || !once
                    ? is(Days.DAY_OPEN)
                    : new Rhythm(Days.EVERY_N, whole.get(), Optional.empty(), 1, 1, contradictions);
        }

        private Rhythm open() {
            checkFrequency(timing.frequency().orElse(1), timing.frequencyMax());
            return is(Days.DAY_OPEN);
        }

        /** Times that are more than the frequency has cannot both be; once a week at eight has one of each. */
        private void checkFrequency(int frequency, Optional<Integer> most) {
            if (moments > most.orElse(frequency)) {
                contradictions.add(Contradiction.FREQUENCY_AGAINST_TIMES);
            }
        }

        private Rhythm withoutPeriod() {
            if (moments > 0) {
                boolean against =
                        timing.frequency().map(given -> given != moments).orElse(false);
                if (against) {
                    contradictions.add(Contradiction.FREQUENCY_AGAINST_TIMES);
                }
                return perDay(Days.DAILY, 1, moments, moments);
            }
            if (timing.frequency().isPresent() || !timing.words().isEmpty()) {
                return is(Days.TIME_OPEN);
            }
            int count = timing.count().orElse(0);
            return count == 0
                    ? is(Days.NEVER)
                    : perDay(Days.ONE_DAY, 1, count, timing.countMax().orElse(count));
        }

        private Rhythm hours(Length per) {
            double hours = per.value().doubleValue() * (per.unit() == Length.Unit.HOUR ? 1 : 0);
            boolean divides = hours > 0 && HOURS_OF_DAY % hours == 0;
            int frequency = timing.frequency().orElse(1);
            if (moments > 0) {
                int perDay = divides ? (int) (HOURS_OF_DAY / hours) * frequency : -1;
                return daily(perDay, Optional.empty());
            }
            if (frequency == 1 && timing.frequencyMax().isEmpty() && hours >= 1) {
                return new Rhythm(Days.HOURS, 1, Optional.of(per), 1, 1, contradictions);
            }
            return divides ? daily((int) (HOURS_OF_DAY / hours) * frequency, Optional.empty()) : is(Days.TIME_OPEN);
        }

        private Rhythm daily(int frequency, Optional<Integer> most) {
            if (moments > 0 && (moments < frequency || moments > most.orElse(frequency))) {
                contradictions.add(Contradiction.FREQUENCY_AGAINST_TIMES);
            }
            return moments > 0
                    ? perDay(Days.DAILY, 1, moments, moments)
                    : perDay(Days.DAILY, 1, frequency, most.orElse(frequency));
        }

        private Rhythm withWeekdays() {
            Optional<Integer> whole = timing.per().flatMap(Length::wholeDays);
            int daily = Math.max(1, moments);
            if (timing.per().isEmpty()) {
                // A frequency without period counts for each of the days.
                int frequency = timing.frequency().orElse(daily);
                return weekdays(1, frequency, timing.frequencyMax().orElse(frequency));
            }
            if (whole.isEmpty()) {
                return open();
            }
            if (whole.get() == 1) {
                int frequency = timing.frequency().orElse(daily);
                return weekdays(1, frequency, timing.frequencyMax().orElse(frequency));
            }
            if (whole.get() % WEEK != 0) {
                contradictions.add(Contradiction.FREQUENCY_AGAINST_TIMES);
                return is(Days.DAY_OPEN);
            }
            int weekly = timing.frequency().orElse(timing.days().size() * daily);
            if (weekly % timing.days().size() != 0 || timing.frequencyMax().isPresent()) {
                contradictions.add(Contradiction.FREQUENCY_AGAINST_TIMES);
            }
            int perDay = Math.max(1, weekly / timing.days().size());
            return weekdays(whole.get() / WEEK, perDay, perDay);
        }

        private Rhythm weekdays(int weeks, int perDay, int most) {
            if (moments > 0 && (moments < perDay || moments > most)) {
                contradictions.add(Contradiction.FREQUENCY_AGAINST_TIMES);
            }
            int least = moments > 0 ? moments : perDay;
            return perDay(Days.WEEKDAYS, weeks, least, moments > 0 ? moments : most);
        }

        private Rhythm is(Days days) {
            return perDay(days, 1, 1, 1);
        }

        private Rhythm perDay(Days days, int every, int least, int most) {
            return new Rhythm(days, every, Optional.empty(), least, most, contradictions);
        }
    }
}
