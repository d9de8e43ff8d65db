package nl.careconnections.portal.attachment;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.Download;
import nl.careconnections.domain.attachment.ScanState;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** What the address of files answers: JSON for our script, content for readers, refusals as problem documents (RFC 9457). */
@RequestScoped
public class FileAnswer {

    private static final String SANDBOX =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    @Inject
    Viewer viewer;

    @Inject
    Text text;

    void added(HttpServletResponse response, Attachment file) throws IOException {
        response.setStatus(HttpServletResponse.SC_CREATED);
        write(
                response,
                "application/json",
                JSON.createObjectBuilder()
                        .add("id", file.id())
                        .add("name", file.name())
                        .add("size", file.size())
                        .add("type", file.type())
                        .add("thumbnail", file.thumbnail())
                        .add("pending", file.scan() == ScanState.PENDING));
    }

    /** @param key of the bundle {@code error} */
    void problem(HttpServletResponse response, int status, String key, Object... values) throws IOException {
        response.setStatus(status);
        response.setHeader("Content-Language", viewer.getLocale().getLanguage());
        write(
                response,
                "application/problem+json",
                JSON.createObjectBuilder()
                        .add("type", "urn:careconnections:problem:" + key.replace('.', '-'))
                        .add("status", status)
                        .add("detail", text.in(viewer.getLocale(), "error." + key, values)));
    }

    /** Content is never shown by the browser itself, whatever it holds; a small picture of ours is. */
    void content(HttpServletResponse response, Download download, boolean thumbnail) throws IOException {
        response.setContentType(download.type());
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Disposition", thumbnail ? "inline" : disposition(download.name()));
        if (!thumbnail) {
            response.setContentLengthLong(download.size());
        }
        try (InputStream in = download.content();
                OutputStream out = response.getOutputStream()) {
            in.transferTo(out);
        }
    }

    /** The name twice, for old and new readers (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7E]", "_").replaceAll("[\"\\\\%]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }

    private static void write(HttpServletResponse response, String type, JsonObjectBuilder document)
            throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(document.build().toString());
    }
}
