package nl.careconnections.portal.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.AttachmentLimits;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.portal.shared.Viewer;

/** Files as pages show them. */
@Named
@RequestScoped
public class FileWords {

    private static final double KILOBYTE = 1024;
    private static final double MEGABYTE = KILOBYTE * 1024;
    private static final double GIGABYTE = MEGABYTE * 1024;

    @Inject
    Viewer viewer;

    @Inject
    Attachments attachments;

    /** The reader's own files that wait for a form to be sent. */
    public List<Attachment> unclaimed(String field) {
        return attachments.unclaimed(viewer.getCaller(), FileIds.parse(field));
    }

    /** "388 kB", "4,2 MB", "1 GB". */
    public String size(long bytes) {
        if (bytes >= GIGABYTE) {
            return number(bytes / GIGABYTE) + " GB";
        }
        return bytes >= MEGABYTE ? number(bytes / MEGABYTE) + " MB" : number(Math.ceil(bytes / KILOBYTE)) + " kB";
    }

    /** The name of the icon for a file without a small picture. */
    public String icon(Attachment file) {
        if (file.type().startsWith("video/")) {
            return "video";
        }
        return file.type().startsWith("image/") ? "image" : "clip";
    }

    public long getLargest() {
        return AttachmentLimits.FILE;
    }

    public int getMost() {
        return AttachmentLimits.FILES;
    }

    public long getTogether() {
        return AttachmentLimits.TOGETHER;
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getInstance(viewer.getLocale());
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value);
    }
}
