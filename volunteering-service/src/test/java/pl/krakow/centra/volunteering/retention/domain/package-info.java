@NullMarked
package pl.krakow.centra.volunteering.retention.domain;

import org.jspecify.annotations.NullMarked;
