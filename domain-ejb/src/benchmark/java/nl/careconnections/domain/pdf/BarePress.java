package nl.careconnections.domain.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** FOP and nothing else: prints a file of formatting objects that is there already, with the settings of the press. */
public final class BarePress {

    private static final URI FONTS = URI.create("fonts:/");

    private final FopFactory factory;

    public BarePress() throws Exception {
        try (InputStream settings = PdfPress.class.getResourceAsStream("/nl/careconnections/domain/pdf/fop.xml")) {
            factory = new FopConfParser(settings, FONTS, new Fonts()).getFopFactoryBuilder().build();
        }
    }

    /** Writes what a layout hands to the press to a file. */
    public static void keep(PdfPress press, Consumer<FoWriter> layout, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            TransformerHandler handler =
                    ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
            handler.setResult(new StreamResult(out));
            layout.accept(new FoWriter(handler, press.glyphs));
        }
    }

    public byte[] print(Path file) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fop fop = factory.newFop("application/pdf", factory.newFOUserAgent(), bytes);
        SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
        parsers.setNamespaceAware(true);
        SAXParser parser = parsers.newSAXParser();
        try (InputStream objects = Files.newInputStream(file)) {
            parser.parse(objects, fop.getDefaultHandler());
        }
        factory.getImageManager().getCache().clearCache();
        return bytes.toByteArray();
    }

    private static final class Fonts implements ResourceResolver {

        @Override
        public Resource getResource(URI address) throws IOException {
            return new Resource(PdfPress.class.getResourceAsStream("/liberation" + address.getPath()));
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new IOException("Nothing is written to " + address);
        }
    }
}
