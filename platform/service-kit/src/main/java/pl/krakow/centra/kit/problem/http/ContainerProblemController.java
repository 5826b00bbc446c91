package pl.krakow.centra.kit.problem.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the servlet container refused by itself. */
@Controller
@RequiredArgsConstructor
public final class ContainerProblemController implements ErrorController {
    private final HttpProblems problems;

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.answer(request, response, HttpStatusProblems.of(status instanceof Integer code ? code : 404));
    }
}
