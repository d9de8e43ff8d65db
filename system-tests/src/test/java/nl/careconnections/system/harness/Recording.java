package nl.careconnections.system.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;

/** A real video of two seconds, filmed by the browser from a canvas. */
public final class Recording {

    private static final String FILM = """
            () => new Promise(done => {
              const canvas = document.createElement('canvas');
              canvas.width = 160; canvas.height = 90;
              const drawing = canvas.getContext('2d');
              const pieces = [];
              const recorder = new MediaRecorder(canvas.captureStream(10), {mimeType: 'video/webm;codecs=vp8'});
              recorder.ondataavailable = event => pieces.push(event.data);
              recorder.onstop = () => {
                const reader = new FileReader();
                reader.onload = () => done(reader.result.split(',')[1]);
                reader.readAsDataURL(new Blob(pieces));
              };
              let frame = 0;
              const drawer = setInterval(() => {
                drawing.fillStyle = frame % 2 ? '#0b4f5c' : '#eef3f3';
                drawing.fillRect(0, 0, 160, 90);
                if (++frame === 20) { clearInterval(drawer); recorder.stop(); }
              }, 100);
              recorder.start();
            })""";

    private Recording() {}

    public static FilePayload webm(Visitor cameraman) {
        Page page = cameraman.context().newPage();
        try {
            byte[] film = Base64.getDecoder().decode((String) page.evaluate(FILM));
            return new FilePayload("opname.webm", "video/webm", film);
        } finally {
            page.close();
        }
    }
}
