package pl.krakow.centra.kit.autoconfigure;

import java.util.List;

import jakarta.servlet.Filter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.ProblemDocuments;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.problem.ProblemTranslator;
import pl.krakow.centra.kit.problem.http.BodyLimit;
import pl.krakow.centra.kit.problem.http.ContainerProblemController;
import pl.krakow.centra.kit.problem.http.DataProblems;
import pl.krakow.centra.kit.problem.http.HttpProblems;
import pl.krakow.centra.kit.problem.http.ProblemFilter;
import pl.krakow.centra.kit.problem.http.RequestBodyLimitFilter;
import pl.krakow.centra.kit.problem.http.WebProblems;
import pl.krakow.centra.kit.trace.RequestTraceFilter;
import pl.krakow.centra.kit.web.Languages;
import pl.krakow.centra.kit.web.mvc.CentraWebMvc;
import pl.krakow.centra.kit.web.mvc.CentreIdConverter;
import pl.krakow.centra.kit.web.mvc.NumberReaders;
import pl.krakow.centra.kit.web.mvc.PagingParameter;
import pl.krakow.centra.kit.web.mvc.QuickHandlerMapping;
import pl.krakow.centra.kit.web.mvc.RequestJson;
import pl.krakow.centra.kit.web.mvc.RevisionParameter;
import pl.krakow.centra.kit.web.mvc.RevisionTagFilter;

/**
 * The HTTP side of a service: problems, the trace, the limit on bodies, strict JSON and the kit's parameters. Only where
 * the application is a resource server; a site with pages answers failures in its own way.
 */
@AutoConfiguration(
        after = CentraAutoConfiguration.class,
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(
        name = {CentraWebAutoConfiguration.RESOURCE_SERVER, "org.springframework.web.servlet.DispatcherServlet"})
final class CentraWebAutoConfiguration {
    static final String RESOURCE_SERVER =
            "org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken";
    /** Behind Spring Security's filters, which are at -100. */
    static final int AFTER_SECURITY = -90;

    @Bean
    Languages localeResolver() {
        return new Languages();
    }

    @Bean
    @Order(1)
    JsonMapperBuilderCustomizer requestJson() {
        return new RequestJson();
    }

    @Bean
    ProblemDocuments problemDocuments(ProblemTexts texts) {
        return new ProblemDocuments(texts);
    }

    @Bean
    ProblemTranslator webProblems(ProblemTexts texts, Languages languages) {
        return new WebProblems(texts, languages);
    }

    @Bean
    HttpProblems httpProblems(
            ProblemDocuments documents, List<ProblemTranslator> translators, Languages languages, JsonMapper json) {
        return new HttpProblems(documents, translators, languages, json);
    }

    @Bean
    ContainerProblemController containerProblemController(HttpProblems problems) {
        return new ContainerProblemController(problems);
    }

    @Bean
    FilterRegistrationBean<Filter> requestTraceFilter(Ids ids) {
        return first(new RequestTraceFilter(ids), 10);
    }

    @Bean
    FilterRegistrationBean<Filter> problemFilter(HttpProblems problems) {
        return first(new ProblemFilter(problems), 20);
    }

    @Bean
    FilterRegistrationBean<Filter> requestBodyLimitFilter(
            @Value("${centra.web.max-body:64KB}") DataSize limit, ObjectProvider<BodyLimit> own) {
        return first(new RequestBodyLimitFilter(limit, own.orderedStream().toList()), 30);
    }

    @Bean
    FilterRegistrationBean<Filter> revisionTagFilter() {
        return first(new RevisionTagFilter(), 40);
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + order);
        return registration;
    }

    @Bean
    RevisionParameter revisionParameter(ProblemTexts texts, Languages languages) {
        return new RevisionParameter(texts, languages);
    }

    @Bean
    PagingParameter pagingParameter(ProblemTexts texts, Languages languages) {
        return new PagingParameter(texts, languages);
    }

    @Bean
    WebMvcRegistrations quickHandlerMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new QuickHandlerMapping();
            }
        };
    }

    @Bean
    NumberReaders numberReaders() {
        return new NumberReaders();
    }

    @Bean
    CentraWebMvc centraWebMvc(List<HandlerMethodArgumentResolver> parameters, CentreCatalogue catalogue) {
        return new CentraWebMvc(parameters, new CentreIdConverter(catalogue));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.dao.DataAccessException")
    static class DataProblemsConfiguration {

        @Bean
        ProblemTranslator dataProblems() {
            return new DataProblems();
        }
    }
}
