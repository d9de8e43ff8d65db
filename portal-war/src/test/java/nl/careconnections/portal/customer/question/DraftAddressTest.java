package nl.careconnections.portal.customer.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import nl.careconnections.domain.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftAddressTest {

    @Test
    void names_the_draft() {
        assertThat(address("42").getId()).isEqualTo(42);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"abc", "-1", "1e3", "99999999999999999999", "#{7*7}", "1\r\n"})
    void what_is_no_number_names_nothing(String typed) {
        assertThat(address(typed).find()).isEmpty();
        assertThatThrownBy(address(typed)::getId).isInstanceOf(NotFound.class);
    }

    private static DraftAddress address(String typed) {
        DraftAddress address = new DraftAddress();
        address.request = (HttpServletRequest) Proxy.newProxyInstance(
                DraftAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> "getParameter".equals(method.getName()) ? typed : null);
        return address;
    }
}
