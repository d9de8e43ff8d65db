package nl.careconnections.noodportaal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import nl.careconnections.domain.shared.BadDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WardResourceTest {

    private final ContainerRequestContext request = (ContainerRequestContext) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, method, arguments) -> null);

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2026-02-30", "8 oktober", ""})
    void a_first_day_that_is_no_day_of_four_digits_is_refused_with_its_place(String from) {
        assertThatThrownBy(() -> new WardResource().list(request, "linde", from, "7"))
                .isInstanceOfSatisfying(
                        BadDocument.class,
                        refused -> assertThat(refused.place()).isEqualTo("from"));
    }
}
