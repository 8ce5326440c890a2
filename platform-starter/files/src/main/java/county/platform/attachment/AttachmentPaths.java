package county.platform.attachment;

import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfo.BuilderConfiguration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives the requests of all papers their paths, as a controller's annotations would, and as early: descriptions are made
 * while the service still starts.
 */
final class AttachmentPaths implements BeanPostProcessor {

    private static final String MAPPING = "requestMappingHandlerMapping";

    private final ObjectProvider<RecordPapers<?>> all;
    private final String requests;

    /** @param requests the name of the bean with the requests */
    AttachmentPaths(ObjectProvider<RecordPapers<?>> all, String requests) {
        this.all = all;
        this.requests = requests;
    }

    /** Who may come to which path. */
    static RouteGroup routes(List<RecordPapers<?>> all) {
        var routes = new ArrayList<Route>();
        for (RecordPapers<?> papers : all) {
            Role[] writers = papers.writers().toArray(Role[]::new);
            routes.add(Route.get(papers.path(), papers.readers()));
            routes.add(Route.post(papers.path(), writers));
            routes.add(Route.get(papers.one(), papers.readers()));
            routes.add(Route.delete(papers.one(), writers));
        }
        return new RouteGroup(routes);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (name.equals(MAPPING) && bean instanceof RequestMappingHandlerMapping mapping) {
            all.forEach(papers -> add(mapping, papers));
        }
        return bean;
    }

    private void add(RequestMappingHandlerMapping mapping, RecordPapers<?> papers) {
        add(mapping, RequestMethod.GET, papers.path(), "attachments");
        add(mapping, RequestMethod.POST, papers.path(), "attach");
        add(mapping, RequestMethod.GET, papers.one(), "content");
        add(mapping, RequestMethod.DELETE, papers.one(), "detach");
    }

    private void add(RequestMappingHandlerMapping mapping, RequestMethod verb, String path, String name) {
        var options = new BuilderConfiguration();
        options.setPatternParser(mapping.getPathPatternParser());
        Method method = Objects.requireNonNull(
                ClassUtils.getMethodIfAvailable(AttachmentRequests.class, name, (Class<?>[]) null));
        mapping.registerMapping(
                RequestMappingInfo.paths(path).methods(verb).options(options).build(), requests, method);
    }
}
