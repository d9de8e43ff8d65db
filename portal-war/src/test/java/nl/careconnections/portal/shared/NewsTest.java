package nl.careconnections.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private boolean began;

    @Test
    void waits_for_the_page_that_shows_it_whatever_is_asked_between() {
        request().tell("Gelukt");

        request();
        News next = request();
        assertThat(next.show()).containsExactly("Gelukt");
        assertThat(next.show()).as("asked again by the same page").containsExactly("Gelukt");
        assertThat(request().show()).as("the page after it").isEmpty();
    }

    @Test
    void tells_all_of_it_in_order_also_on_the_same_page() {
        News same = request();
        assertThat(same.show()).isEmpty();
        same.tell("Eerst");
        same.tell("Daarna");
        assertThat(same.show()).containsExactly("Eerst", "Daarna");
    }

    @Test
    void reading_begins_no_session() {
        assertThat(request().show()).isEmpty();
        assertThat(began).isFalse();
    }

    private News request() {
        News news = new News();
        news.request = (HttpServletRequest) Proxy.newProxyInstance(
                NewsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> session(arguments == null || (boolean) arguments[0]));
        return news;
    }

    private HttpSession session(boolean begin) {
        began = began || begin;
        return began ? session : null;
    }

    private final HttpSession session = (HttpSession) Proxy.newProxyInstance(
            NewsTest.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getAttribute" -> attributes.get((String) arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                case "removeAttribute" -> attributes.remove((String) arguments[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            });
}
