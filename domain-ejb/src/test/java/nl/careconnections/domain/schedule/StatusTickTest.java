package nl.careconnections.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.status.Maintenances;
import nl.careconnections.domain.status.Promises;
import org.junit.jupiter.api.Test;

/** One thing that cannot go on holds up nothing else on the status page. */
class StatusTickTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void the_others_go_on_when_one_cannot() {
        StatusTick tick = new StatusTick();
        tick.maintenances = new Maintenances() {
            @Override
            public List<String> due() {
                return List.of("broken", "maintenance");
            }

            @Override
            public void goOn(String code) {
                attempt(code);
            }
        };
        tick.promises = new Promises() {
            @Override
            public List<String> broken() {
                return List.of("broken", "promise");
            }

            @Override
            public void alarm(String code) {
                attempt(code);
            }
        };

        tick.goOn();

        assertThat(done).containsExactly("maintenance", "promise");
    }

    private void attempt(String code) {
        if (code.equals("broken")) {
            throw new IllegalStateException("cannot go on");
        }
        done.add(code);
    }
}
