package nl.careconnections.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

    private Instant now = Instant.parse("2026-10-08T08:00:00Z");

    private final RequestLimit limit = new RequestLimit(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void what_was_asked_frees_its_place_a_minute_later() {
        ask(300);
        now = now.plusSeconds(20);
        ask(300);
        assertThat(limit.secondsToWait("192.0.2.1")).isEqualTo(40);

        now = now.plusSeconds(40);
        ask(300);
        assertThat(limit.secondsToWait("192.0.2.1")).isEqualTo(20);

        now = now.plusSeconds(3600);
        ask(600);
    }

    @Test
    void no_minute_ever_admits_more_and_whoever_waits_as_told_is_admitted() {
        SplittableRandom random = new SplittableRandom(1);
        int[] admitted = new int[4000];
        Instant start = now;
        for (int second = 0; second < admitted.length; second++) {
            now = start.plusSeconds(second);
            int wait = 0;
            for (int asked = random.nextInt(40); asked > 0; asked--) {
                wait = limit.secondsToWait("192.0.2.1");
                admitted[second] += wait == 0 ? 1 : 0;
            }
            int inMinute = 0;
            for (int i = Math.max(0, second - 59); i <= second; i++) {
                inMinute += admitted[i];
            }
            assertThat(inMinute).isLessThanOrEqualTo(600);
            assertThat(wait).isBetween(0, 60);
        }
        assertThat(limit.secondsToWait("192.0.2.1")).isBetween(0, 60);
        now = now.plusSeconds(limit.secondsToWait("192.0.2.1"));
        assertThat(limit.secondsToWait("192.0.2.1")).isZero();
    }

    @Test
    void a_clock_set_back_admits_no_more() {
        ask(600);
        now = now.minusSeconds(3600);

        assertThat(limit.secondsToWait("192.0.2.1")).isPositive();
    }

    @Test
    void memory_is_bounded_whoever_asks() {
        for (int i = 0; i < RequestLimit.ADDRESSES * 2; i++) {
            limit.secondsToWait("address " + i);
        }

        assertThat(limit.addresses()).isEqualTo(RequestLimit.ADDRESSES);
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.secondsToWait("192.0.2.1")).isZero();
        }
    }
}
