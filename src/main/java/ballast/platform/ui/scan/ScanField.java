package ballast.platform.ui.scan;

import ballast.platform.scan.Barcodes;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes barcodes: from the phone's camera, from a hand scanner, or typed. */
@Tag("ballast-scan")
@JsModule("context://js/scan.js")
public final class ScanField extends Component {

    private static final String DETAIL = "event.detail";
    private static final int LONGEST = 200;

    /** @param onCode called with each code, without spaces around it */
    public ScanField(SerializableConsumer<String> onCode) {
        getElement()
                .addEventListener("code", event -> {
                    var code = event.getEventData().path(DETAIL).asString().strip();
                    if (!code.isEmpty() && code.length() <= LONGEST) {
                        onCode.accept(code);
                    }
                })
                .addEventData(DETAIL);
        getElement()
                .addEventListener(
                        "frame", event -> read(event.getEventData().path(DETAIL).asString()))
                .addEventData(DETAIL);
    }

    /** A picture from a browser that cannot read codes itself. */
    private void read(String picture) {
        byte[] jpeg;
        try {
            jpeg = Base64.getDecoder().decode(picture);
        } catch (IllegalArgumentException e) {
            jpeg = new byte[0];
        }
        getElement().callJsFunction("answer", Barcodes.read(jpeg).orElse(""));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var words = JsonNodeFactory.instance.objectNode();
        List.of("type", "start", "stop", "denied").forEach(key -> words.put(key, Words.t("platform.scan." + key)));
        getElement().setPropertyJson("words", words);
    }
}
