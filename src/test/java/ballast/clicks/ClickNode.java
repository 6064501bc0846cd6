package ballast.clicks;

import ballast.Application;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.boot.SpringApplication;

/** Ballast with one more screen, which no other test sees. */
public class ClickNode implements VaadinServiceInitListener {

    public static void main(String[] arguments) {
        var application = new SpringApplication(Application.class, ClickBook.class, ClickNode.class);
        application.setMainApplicationClass(Application.class);
        application.run(arguments);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration.forApplicationScope().setRoute("clicks", ClickView.class);
    }
}
