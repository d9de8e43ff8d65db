package nl.careconnections.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.check.Checks;
import nl.careconnections.domain.status.check.NewCheck;
import nl.careconnections.domain.status.check.Protocol;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page is made of, and that a form which is sent twice makes it once (assurance R4). */
@DomainTest
class ComponentsTest {

    private static final Words NAME = new Words("Agenda", "Calendar");

    @Inject
    Components components;

    @Inject
    Templates templates;

    @Inject
    Checks checks;

    @Inject
    TestPeople people;

    private Author publisher;
    private String key;

    @BeforeEach
    void somebody_who_may() {
        publisher = Author.of(people.publisher("Publicist"));
        key = UUID.randomUUID().toString();
    }

    @Test
    void R4_a_component_that_is_sent_twice_is_added_once() throws Exception {
        once(() -> components.add(publisher, key, component()));
    }

    @Test
    void R4_a_group_that_is_sent_twice_is_added_once() throws Exception {
        once(() -> components.addGroup(publisher, key, NAME));
    }

    @Test
    void R4_a_template_that_is_sent_twice_is_added_once() throws Exception {
        NewTemplate template = new NewTemplate(Kind.INCIDENT, NAME, NAME, Words.NONE, Words.NONE);

        once(() -> templates.add(publisher, key, template));
    }

    @Test
    void R4_a_check_that_is_sent_twice_is_added_once() throws Exception {
        String component = components.add(publisher, UUID.randomUUID().toString(), component());
        NewCheck check = NewCheck.of("Deur", Protocol.TCP, "server.example:443");

        once(() -> checks.add(publisher, key, component, check));

        checks.byComponent(publisher)
                .get(component)
                .forEach(row -> checks.remove(publisher, row.code(), row.version()));
    }

    private static <T> void once(Supplier<T> sending) throws InterruptedException {
        List<Object> results = AtOnce.run(List.of(sending, sending));

        assertThat(results).doesNotHaveAnyElementsOfTypes(Throwable.class);
        assertThat(results.get(1)).isEqualTo(results.get(0)).isEqualTo(sending.get());
    }

    @Test
    void a_form_without_its_key_adds_nothing() {
        assertThatThrownBy(() -> components.add(publisher, " ", component()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("required");
        assertThatThrownBy(() -> components.get(publisher, "\0")).isInstanceOf(NotFound.class);
    }

    private static NewComponent component() {
        return new NewComponent(NAME, Words.NONE, null, false);
    }
}
