package io.portico.rest;

import io.portico.rest.scim.ScimDoor;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.ViewProgress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hangs the doors. Whoever runs them imports this and provides the gateway, the stores, the way in for files and the clock; the bound work of
 * each request, and its {@link Scopes}, come from the filters before.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = RestConfiguration.class)
public class RestConfiguration implements WebMvcConfigurer {

    private final Gateway gateway;
    private final Disclosing disclosing;
    private final Attempts attempts;
    private final JsonMapper json = Json.mapper();

    RestConfiguration(
            Gateway gateway,
            SecretStore secrets,
            Confidences confidences,
            ViewProgress views,
            Positions positions,
            Clock clock,
            Disclosing disclosing) {
        this.gateway = gateway;
        this.disclosing = disclosing;
        this.attempts = new Attempts(secrets, confidences, views, positions, clock);
    }

    @Bean
    static ProblemAnswers problemAnswers() {
        return new ProblemAnswers();
    }

    /** Uploads through the API are read as they come; a resolver that got at them first would leave nothing to read. */
    @Bean
    static MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                        && super.isMultipart(request);
            }
        };
    }

    /** What no door answers under the API's path is not there, whatever else the application serves. */
    @Bean
    static SimpleUrlHandlerMapping nothingElse() {
        HttpRequestHandler nothing = (_, _) -> {
            throw new Refused(ProblemCode.NOT_FOUND);
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nothing), 1);
    }

    @Bean
    static SimpleUrlHandlerMapping scim(Gateway gateway) {
        return new SimpleUrlHandlerMapping(Map.of("/scim/**", new ScimDoor(gateway)), 1);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorkeeper(gateway)).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new BodyReader(json));
        resolvers.add(new CallerResolver(attempts));
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new AnswerWriter(json, disclosing));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new Problems(new ProblemAnswers()));
    }
}
