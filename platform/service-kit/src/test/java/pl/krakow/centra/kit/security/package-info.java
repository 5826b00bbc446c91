@NullMarked
package pl.krakow.centra.kit.security;

import org.jspecify.annotations.NullMarked;
