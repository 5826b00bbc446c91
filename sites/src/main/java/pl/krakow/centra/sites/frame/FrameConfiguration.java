package pl.krakow.centra.sites.frame;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

import pl.krakow.centra.sites.site.Hosts;
import pl.krakow.centra.sites.site.Navigation;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.site.UnknownHost;
import pl.krakow.centra.sites.words.Languages;

/** Sites by host name, language and theme, and static files whose address carries their content's hash. */
@Configuration
@RequiredArgsConstructor
class FrameConfiguration implements WebMvcConfigurer {

    private final Hosts hosts;
    private final Themes themes;
    private final Habits habits;
    private final StaffDoor staffDoor;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(Languages.switcher());
        registry.addInterceptor(themes);
        registry.addInterceptor(habits);
        registry.addInterceptor(staffDoor).addPathPatterns(Navigation.staffOnly());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(
                        "classpath:/static/assets/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addTransformer(new CssLinkResourceTransformer());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return Site.class.isAssignableFrom(parameter.getParameterType());
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return hosts.site(serverName(request))
                        .filter(parameter.getParameterType()::isInstance)
                        .orElseThrow(UnknownHost::new);
            }
        });
    }

    private static String serverName(NativeWebRequest request) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        return servlet == null ? "" : servlet.getServerName();
    }

    /** Behind the chain of sign-in, which otherwise lets nothing be kept. */
    @Bean
    FilterRegistrationBean<PublicPages> publicPages() {
        var pages = new FilterRegistrationBean<>(new PublicPages());
        pages.setOrder(0);
        return pages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return Languages.resolver();
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new ToldToPages();
    }

    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }
}
