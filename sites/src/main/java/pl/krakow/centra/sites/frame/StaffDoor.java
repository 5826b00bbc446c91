package pl.krakow.centra.sites.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

import pl.krakow.centra.sites.site.UnknownHost;

/**
 * Lets only people who work at a centre today to the pages of its staff, whatever they send there. The API would refuse them
 * anyway; this asks it nothing and says whose page it is.
 */
@Component
@RequiredArgsConstructor
class StaffDoor implements HandlerInterceptor {

    private final Frames frames;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var frame = frames.of(request);
        if (!frame.isOfCentre()) {
            throw new UnknownHost();
        }
        if (!frame.staffHere()) {
            throw new NotYours();
        }
        return true;
    }
}
