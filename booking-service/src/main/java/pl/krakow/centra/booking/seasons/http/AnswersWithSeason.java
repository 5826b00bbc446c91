package pl.krakow.centra.booking.seasons.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** How an operation on one season answers when nothing stands in its way, and when there is no such season. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200", description = "the season as it is now")
@ApiResponse(responseCode = "404", description = "`season-unknown`")
@interface AnswersWithSeason {}
