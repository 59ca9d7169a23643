package io.portico.web.parts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.tenancy.credentials.AccountDesk;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What an authenticator app needs: a picture to scan, and the same to be typed in. */
public final class EnrolmentSteps extends Div {

    private static final int QUIET_ZONE = 4;
    private static final int GROUP = 4;

    public EnrolmentSteps(AccountDesk.Enrolment enrolment) {
        Image picture = new Image(picture(enrolment.uri()), Words.say("second.picture"));
        picture.addClassName("qr");
        String typed = String.join(" ", enrolment.secret().split("(?<=\\G.{" + GROUP + "})"));
        add(new Paragraph(Words.say("second.scan")), picture, new CopyLine(Words.say("second.secret"), typed));
        addClassName("enrolment");
    }

    /** Black on white in every colour scheme: cameras read it so. */
    private static String picture(String uri) {
        BitMatrix dots = matrix(uri);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + dots.getWidth() + ' '
                + dots.getHeight() + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + dots.getWidth()
                + 'v' + dots.getHeight() + "H0z\"/><path d=\"" + path + "\"/></svg>";
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII));
    }

    private static BitMatrix matrix(String uri) {
        try {
            return new QRCodeWriter()
                    .encode(uri, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalStateException("an address of that length fits into a picture", e);
        }
    }
}
