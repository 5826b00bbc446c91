package pl.krakow.centra.sites.staff;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.frame.NotYours;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.signin.SignInAgain;
import pl.krakow.centra.sites.site.UnknownHost;

/** Gives pages of staff their {@link AtWork}; sends others to sign in or home. */
@Configuration
@RequiredArgsConstructor
class AtWorkArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Frames frames;
    private final People people;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AtWork.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("pages are asked for over HTTP");
        }
        var frame = frames.of(servlet);
        var centre = frame.centre();
        if (centre == null) {
            throw new UnknownHost();
        }
        var person = frame.person();
        if (person == null) {
            throw new SignInAgain();
        }
        if (!frame.staffHere()) {
            throw new NotYours();
        }
        var work = new AtWork(centre, person, people.caller(), frame.now());
        if (page != null) {
            page.addAttribute("work", work);
        }
        return work;
    }
}
