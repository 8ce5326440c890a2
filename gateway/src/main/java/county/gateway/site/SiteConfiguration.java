package county.gateway.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/**
 * Serves the web application. Files under {@code /assets} have a hash of their content in their name and are kept by
 * browsers for good; everything else is asked for anew, so that a new version is seen at once.
 */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebFluxConfigurer {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver()); // packed once, at build time
        registry.addResourceHandler("/*.*").addResourceLocations(FILES).setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> singlePage() {
        var page = new ClassPathResource("static/index.html");
        return RouterFunctions.route(
                new PageAddress(),
                request -> ServerResponse.ok()
                        .contentType(HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(page));
    }
}
