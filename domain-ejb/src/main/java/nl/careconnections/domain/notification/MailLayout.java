package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shape of a mail: paragraphs, one button, and how to reach a human. Everything is escaped here. */
@ApplicationScoped
class MailLayout {

    @Inject
    MessageTexts texts;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    @Inject
    @ConfigProperty(name = "SUPPORT_PHONE")
    String supportPhone;

    /** @param link {@code null} for words alone */
    record Foot(String words, String link) {

        private String plain() {
            return link == null ? words : words + ": " + link;
        }

        private String html() {
            return link == null
                    ? escape(words)
                    : "<a href=\"" + escape(link) + "\" style=\"color:inherit\">" + escape(words) + "</a>";
        }
    }

    String plain(List<String> paragraphs, String action, String link, List<Foot> footer) {
        String body = String.join("\n\n", paragraphs);
        String button = link == null ? "" : "\n\n" + action + ":\n" + link;
        return body + button + "\n\n--\n" + supplier + "\n"
                + footer.stream().map(Foot::plain).collect(Collectors.joining("\n")) + "\n";
    }

    String html(
            Language language, String title, List<String> paragraphs, String action, String link, List<Foot> footer) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"><title>%s</title></head>
                <body style="margin:0;padding:24px 12px;background:#eef3f3;color:#12262b;font:17px/1.5 system-ui,sans-serif">
                <div style="max-width:560px;margin:0 auto;padding:28px 24px;background:#ffffff;border-radius:6px">
                <p style="margin:0 0 20px;font-weight:700;color:#0b4f5c">%s</p>
                %s%s
                </div>
                <div style="max-width:560px;margin:16px auto 0;padding:0 24px;font-size:14px;color:#465a60">%s</div>
                </body></html>
                """.formatted(
                        language.locale().getLanguage(),
                        escape(title),
                        escape(supplier),
                        paragraphs.stream()
                                .map(text -> "<p style=\"margin:0 0 16px\">" + escape(text) + "</p>")
                                .collect(Collectors.joining("\n")),
                        link == null ? "" : button(action, link),
                        footer.stream()
                                .map(foot -> "<p style=\"margin:0 0 6px\">" + unbroken(foot.html()) + "</p>")
                                .collect(Collectors.joining("\n")));
    }

    /** With the telephone number on one line. */
    private String unbroken(String html) {
        String number = escape(supportPhone);
        return html.replace(number, "<span style=\"white-space:nowrap\">" + number + "</span>");
    }

    private static String button(String action, String link) {
        return """

                <p style="margin:24px 0 8px"><a href="%1$s" style="display:inline-block;padding:12px 20px;\
                background:#0b4f5c;color:#ffffff;border-radius:4px;font-weight:600;text-decoration:none">%2$s</a></p>
                <p style="margin:0;font-size:14px;color:#465a60;word-break:break-all">%1$s</p>""".formatted(escape(link), escape(action));
    }

    /**
     * The foot of a mail that somebody may want to answer.
     *
     * @param link where to answer; {@code null} for a mail without link, as one with a code
     */
    List<Foot> toReachUs(Language language, String link) {
        return List.of(
                new Foot(texts.shared(language, link == null ? "footer.reply.none" : "footer.reply"), null),
                new Foot(texts.shared(language, "footer.phone", supportPhone), null));
    }

    /** The foot of a mail that somebody subscribed to. */
    List<Foot> toEndIt(Language language, String manage, String unsubscribe) {
        return List.of(
                new Foot(texts.shared(language, "footer.subscribed"), null),
                new Foot(texts.shared(language, "footer.manage"), manage),
                new Foot(texts.shared(language, "footer.unsubscribe"), unsubscribe));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
