package nl.careconnections.status.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.subscription.Confirmation;
import nl.careconnections.domain.status.subscription.NewSecret;
import nl.careconnections.domain.status.subscription.Subscriber;
import nl.careconnections.domain.status.subscription.Webhook;
import nl.careconnections.domain.status.subscription.WebhookDelivery;
import nl.careconnections.domain.status.subscription.Wish;
import nl.careconnections.status.SampleBoard;
import nl.careconnections.status.page.PageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of the status page, filled, refused and in both languages. */
class SubscribePagesTest {

    private static final String NASTY = "\"><script>alert(1)</script>#{7*7}{0}";
    private static final String TOKEN = "aaaaaaaaaaaatoken";

    private final PageWriter writer = new PageWriter();

    @Test
    void U3_what_was_typed_stays_and_each_field_says_what_is_wrong() {
        Typed typed = new Typed(NASTY, "", "some", Set.of(SampleBoard.LOGIN), "", Map.of(), false)
                .with(new InvalidInput("mail", "status.mail"), SampleBoard.face(Language.NL));

        String html = form(typed, Language.NL);

        assertThat(html)
                .contains("<li><a href=\"#mail\">Dit is geen e-mailadres.")
                .contains("autofocus role=\"alert\"")
                .contains("aria-describedby=\"mail-h mail-e\" aria-invalid=\"true\"")
                .contains("value=\"" + SampleBoard.LOGIN + "\" checked")
                .contains("value=\"some\" checked")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_has_its_words_each_id_once_and_no_script(Language language) {
        for (String html : all(language)) {
            List<String> ids = new ArrayList<>();
            Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().forEach(id -> ids.add(id.group(1)));
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(html)
                    .contains("lang=\"" + language.locale().getLanguage() + "\"")
                    .doesNotContain("<script");
            assertThat(Pattern.compile("<h1").matcher(html).results().count()).isEqualTo(1);
        }
    }

    @Test
    void a_secret_is_shown_and_nothing_else_of_it_lies_around() {
        String html =
                page("secret.jte", Language.EN, Map.of("made", new NewSecret(Confirmation.DONE, TOKEN, "whsec_1")));

        assertThat(html).contains("value=\"whsec_1\"", "href=\"/en/webhooks/" + TOKEN + "\"");
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("en")).isEqualTo(keys("nl"));
    }

    private static Set<Object> keys(String language) {
        Properties words = new Properties();
        try (var file = Typed.class.getResourceAsStream("texts_" + language + ".properties")) {
            words.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words.keySet();
    }

    private List<String> all(Language language) {
        List<String> pages = new ArrayList<>();
        pages.add(form(Typed.NOTHING, language));
        pages.add(form(new Typed("", "", "incident", Set.of(), SampleBoard.INCIDENT, Map.of(), false), language));
        pages.add(page("webhooks.jte", language, Map.of("board", SampleBoard.full(), "typed", Typed.NOTHING)));
        for (String what : List.of(
                "asked",
                "confirmed",
                "confirmedBefore",
                "confirmGone",
                "unsubscribed",
                "gone",
                "tooMany",
                "away",
                "failed",
                "webhookAsked",
                "webhookBefore",
                "webhookRemoved")) {
            pages.add(page("said.jte", language, Map.of("what", what, "values", new Object[] {NASTY})));
        }
        for (String what : List.of("confirm", "unsubscribe", "webhook")) {
            pages.add(page("ask.jte", language, Map.of("what", what, "path", "/" + what + "/" + TOKEN)));
        }
        pages.add(manage(language));
        pages.add(webhook(language));
        return pages;
    }

    private String manage(Language language) {
        Wish wish = new Wish(false, List.of(SampleBoard.LOGIN), List.of(SampleBoard.INCIDENT));
        Subscriber subscriber = new Subscriber(
                "aaaaaaaaaaaa", "lezer@zorg.example", language, wish, SampleBoard.NOW, SampleBoard.NOW, "550");
        return page(
                "manage.jte",
                language,
                Map.of(
                        "board",
                        SampleBoard.full(),
                        "subscriber",
                        subscriber,
                        "typed",
                        Typed.of(subscriber),
                        "kept",
                        true,
                        "token",
                        TOKEN));
    }

    private String webhook(Language language) {
        Instant now = SampleBoard.NOW;
        Webhook webhook = new Webhook(
                "aaaaaaaaaaaa",
                "https://example.nl/" + NASTY,
                "lezer@zorg.example",
                language,
                Wish.EVERYTHING,
                now,
                10,
                now);
        List<WebhookDelivery> deliveries = new ArrayList<>();
        for (WebhookDelivery.State state : WebhookDelivery.State.values()) {
            for (String kind : List.of("update", "component", "test")) {
                deliveries.add(new WebhookDelivery("bbbbbbbbbbbb", kind, now, state, 1, now, NASTY));
            }
        }
        return page(
                "webhook.jte",
                language,
                Map.of(
                        "board",
                        SampleBoard.full(),
                        "webhook",
                        webhook,
                        "deliveries",
                        deliveries,
                        "typed",
                        Typed.of(webhook),
                        "done",
                        "test",
                        "token",
                        TOKEN));
    }

    private String form(Typed typed, Language language) {
        return page("subscribe.jte", language, Map.of("board", SampleBoard.full(), "typed", typed));
    }

    private String page(String template, Language language, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("face", SampleBoard.face(language));
        return writer.write(template, all);
    }
}
