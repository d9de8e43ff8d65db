package nl.careconnections.domain.pdf;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.shared.Language;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventListener;
import org.apache.fop.fonts.EmbeddingMode;
import org.apache.fop.fonts.EncodingMode;
import org.apache.fop.fonts.FontLoader;
import org.apache.fop.fonts.FontUris;
import org.apache.fop.fonts.Typeface;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/** Prints documents. What it reads comes out of the application itself, never from an address that a document names. */
@ApplicationScoped
public class PdfPress {

    private static final Logger LOG = Logger.getLogger(PdfPress.class.getName());
    private static final URI FONTS = URI.create("fonts:/");
    private static final String FOLDER = "/nl/careconnections/domain/pdf/";

    @Inject
    Clock clock;

    private FopFactory factory;
    private FopFactory withoutTags;
    Glyphs glyphs;

    @PostConstruct
    void setUp() {
        try {
            factory = factory("fop.xml");
            withoutTags = factory("fop-without-tags.xml");
            glyphs = new Glyphs(List.of(
                    font("LiberationSans-Regular.ttf"),
                    font("LiberationSans-Bold.ttf"),
                    font("LiberationSans-Italic.ttf")));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The settings of the press cannot be read", e);
        }
        warmUp();
    }

    private static FopFactory factory(String settings) throws IOException, SAXException {
        try (InputStream configuration = PdfPress.class.getResourceAsStream(FOLDER + settings)) {
            return new FopConfParser(configuration, FONTS, new OwnResources())
                    .getFopFactoryBuilder()
                    .build();
        }
    }

    private static Typeface font(String file) throws IOException {
        return FontLoader.loadFont(
                new FontUris(FONTS.resolve(file), null),
                null,
                true,
                EmbeddingMode.AUTO,
                EncodingMode.AUTO,
                false,
                false,
                ResourceResolverFactory.createInternalResourceResolver(FONTS, new OwnResources()),
                false,
                false,
                false);
    }

    /** A cold press fails when many print at once. */
    private void warmUp() {
        print(new Document("Toedienlijst", "CareConnections", Language.NL, "Bladzijde").text("0"));
    }

    /**
     * Title and author are told by the document's own metadata alone: what FOP makes of those it is told itself is no list of
     * alternatives, as XMP wants a title to be.
     *
     * @return a PDF/UA-1 document that is PDF/A-2a as well
     */
    public byte[] print(Document document) {
        return print(fo -> FormattingObjects.write(document, fo));
    }

    /**
     * Prints a document that is laid out by its own component: one root with its metadata.
     *
     * @return a PDF/UA-1 document that is PDF/A-2a as well, if what is written has its roles
     */
    public byte[] print(Consumer<FoWriter> layout) {
        return print(factory, layout);
    }

    /**
     * The same without tags, for a document whose tags would not fit in memory: they are kept until its end.
     *
     * @return a PDF/A-2b document
     */
    public byte[] printWithoutTags(Consumer<FoWriter> layout) {
        return print(withoutTags, layout);
    }

    private byte[] print(FopFactory factory, Consumer<FoWriter> layout) {
        Complaints complaints = new Complaints();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setCreationDate(Date.from(clock.instant()));
        agent.getEventBroadcaster().addEventListener(complaints);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            layout.accept(new FoWriter(newFop(factory, agent, bytes).getDefaultHandler(), glyphs));
        } catch (FOPException e) {
            throw new IllegalStateException("A document cannot be printed", e);
        } finally {
            factory.getImageManager().getCache().clearCache();
        }
        complaints.refuseMissingGlyphs();
        return bytes.toByteArray();
    }

    private synchronized Fop newFop(FopFactory factory, FOUserAgent agent, OutputStream bytes) throws FOPException {
        return factory.newFop("application/pdf", agent, bytes);
    }

    /** What FOP has to say about a document: a sign that a font lacks is refused, what runs out of its place is logged. */
    private static final class Complaints implements EventListener {

        private final List<String> missing = new ArrayList<>();

        @Override
        public void processEvent(Event event) {
            if (event.getEventID().endsWith(".glyphNotAvailable")) {
                missing.add(String.valueOf(event.getParams()));
            } else if (event.getEventID().toLowerCase(Locale.ROOT).contains("overflow")) {
                LOG.log(Level.WARNING, "A part of a document does not fit: {0} {1}", new Object[] {
                    event.getEventID(), event.getParams()
                });
            }
        }

        void refuseMissingGlyphs() {
            if (!missing.isEmpty()) {
                throw new IllegalStateException("A document has signs that its fonts lack: " + missing);
            }
        }
    }

    /** The fonts that come with the application. */
    private static final class OwnResources implements ResourceResolver {

        @Override
        public Resource getResource(URI address) throws IOException {
            InputStream found = "fonts".equals(address.getScheme())
                    ? PdfPress.class.getResourceAsStream("/liberation" + address.getPath())
                    : null;
            if (found == null) {
                throw new IOException("Nothing is read from " + address);
            }
            return new Resource(found);
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new IOException("Nothing is written to " + address);
        }
    }
}
