package pl.krakow.centra.booking.series;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the sweep come by. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SeriesConfiguration {}
