package ballast.payables.ui;

import ballast.payables.PayablesPermissions;
import ballast.payables.PayablesSettings;
import ballast.payables.PayablesSettings.Setting;
import ballast.platform.ui.DocumentPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What the company tolerates in its suppliers' bills, and what one person may pay alone. */
@Route("payables/settings")
@RolesAllowed(PayablesPermissions.SETTING_EDIT)
@Menu(title = "payables.setting.list", icon = "vaadin:cog", order = 195)
class PayablesSettingPage extends Composite<DocumentPage<Setting>> {

    private final PayablesSettings settings;

    PayablesSettingPage(PayablesSettings settings) {
        this.settings = settings;
    }

    @Override
    protected DocumentPage<Setting> initContent() {
        return new DocumentPage<>("payables.setting", Setting.class)
                .field("quantityTolerancePercent", new BigDecimalField())
                .field("priceTolerancePercent", new BigDecimalField())
                .field("approvalAmount", new BigDecimalField(), 2)
                .identity(setting -> 0L, setting -> "")
                .loads(id -> settings.get(), event -> settings.get())
                .saves(PayablesPermissions.SETTING_EDIT, setting -> true, settings::save);
    }
}
