package ballast.platform.document;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way of a document through the house, as far as the user may read it. */
@Component
public class DocumentFlows {

    private final Map<String, DocumentFlow> flows;
    private final ReadAccess access;

    DocumentFlows(List<DocumentFlow> flows, ReadAccess access) {
        this.flows = flows.stream().collect(toMap(DocumentFlow::document, flow -> flow));
        this.access = access;
    }

    public List<FlowStep> of(String document, long id) {
        var flow = flows.get(document);
        if (flow == null || id == 0 || !access.isOpen(document)) {
            return List.of();
        }
        return flow.steps(id).stream()
                .filter(step -> access.isOpen(step.document()))
                .toList();
    }
}
