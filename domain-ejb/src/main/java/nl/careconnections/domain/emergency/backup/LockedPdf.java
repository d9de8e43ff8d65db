package nl.careconnections.domain.emergency.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.careconnections.domain.shared.RandomToken;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Encrypts a finished PDF with AES-256. FOP refuses to do so for PDF/A, which allows no encryption: what comes in is PDF/A, what goes
 * out is the same document behind a lock.
 */
final class LockedPdf {

    private static final int BITS = 256;

    private LockedPdf() {}

    /** May be read, read aloud and printed by who has the phrase; nobody has the other password, which allows the rest. */
    static byte[] lock(byte[] pdf, String phrase) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(RandomToken.make(), phrase, permissions());
            policy.setEncryptionKeyLength(BITS);
            policy.setPreferAES(true);
            document.protect(policy);
            ByteArrayOutputStream locked = new ByteArrayOutputStream(pdf.length);
            document.save(locked);
            return locked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pages it has, when it opens with this phrase; an empty one for a document that is not locked. */
    static int pages(byte[] pdf, String phrase) {
        try (PDDocument document = Loader.loadPDF(pdf, phrase)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessPermission permissions() {
        AccessPermission may = new AccessPermission();
        may.setCanModify(false);
        may.setCanModifyAnnotations(false);
        may.setCanFillInForm(false);
        may.setCanAssembleDocument(false);
        may.setCanExtractContent(false);
        return may;
    }
}
