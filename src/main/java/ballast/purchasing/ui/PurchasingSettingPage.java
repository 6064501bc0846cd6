package ballast.purchasing.ui;

import ballast.platform.ui.DocumentPage;
import ballast.purchasing.PurchasingPermissions;
import ballast.purchasing.PurchasingSettings;
import ballast.purchasing.PurchasingSettings.Setting;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How the company buys. */
@Route("purchasing/settings")
@RolesAllowed(PurchasingPermissions.SETTING_EDIT)
@Menu(title = "purchasing.setting.list", icon = "vaadin:cog", order = 175)
class PurchasingSettingPage extends Composite<DocumentPage<Setting>> {

    private final PurchasingSettings settings;

    PurchasingSettingPage(PurchasingSettings settings) {
        this.settings = settings;
    }

    @Override
    protected DocumentPage<Setting> initContent() {
        return new DocumentPage<>("purchasing.setting", Setting.class)
                .field("overReceiptPercent", new BigDecimalField())
                .identity(setting -> 0L, setting -> "")
                .loads(id -> settings.get(), event -> settings.get())
                .saves(PurchasingPermissions.SETTING_EDIT, setting -> true, settings::save);
    }
}
