package nl.careconnections.domain.pdf;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/** Prints documents. What it reads comes out of the application itself, never from an address that a document names. */
@ApplicationScoped
public class PdfPress {

    private static final String CONFIGURATION = "/nl/careconnections/domain/pdf/fop.xml";

    @Inject
    Clock clock;

    private FopFactory factory;

    @PostConstruct
    void setUp() {
        try (InputStream configuration = PdfPress.class.getResourceAsStream(CONFIGURATION)) {
            factory = new FopConfParser(configuration, URI.create("fonts:/"), new OwnResources())
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The settings of the press cannot be read", e);
        }
    }

    /**
     * Title and author are told by the document's own metadata alone: what FOP makes of those it is told itself is no list of
     * alternatives, as XMP wants a title to be.
     *
     * @return a PDF/UA-1 document that is PDF/A-2a as well
     */
    public byte[] print(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setCreationDate(Date.from(clock.instant()));
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(
                            new StreamSource(new StringReader(FormattingObjects.of(document))),
                            new SAXResult(factory.newFop("application/pdf", agent, bytes)
                                    .getDefaultHandler()));
        } catch (FOPException | TransformerException e) {
            throw new IllegalStateException("A document cannot be printed", e);
        }
        return bytes.toByteArray();
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
