@NullMarked
package pl.krakow.centra.volunteering.privacy;

import org.jspecify.annotations.NullMarked;
