package io.portico.web;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.context.annotation.Configuration;

/** Where Vaadin looks for pages. */
@Configuration(proxyBeanMethods = false)
@EnableVaadin("io.portico.web")
class WebConfiguration {}
