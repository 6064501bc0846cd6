package ballast.platform.ui.kpi;

import java.util.List;

/** A module's figures on the workspace. */
public interface KpiSource {

    int order();

    /** Without it the user sees none of these figures. */
    String permission();

    List<Kpi> kpis();
}
