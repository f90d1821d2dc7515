<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo('charset'); ?>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<header>
  <a href="<?php echo esc_url(home_url('/')); ?>"><?php bloginfo('name'); ?></a>
  <p><?php bloginfo('description'); ?></p>
</header>
<main>
<?php while (have_posts()) : the_post(); ?>
  <article <?php post_class(); ?>>
    <h1 class="entry-title"><a href="<?php the_permalink(); ?>"><?php the_title(); ?></a></h1>
    <div class="entry-content"><?php the_content(); ?></div>
  </article>
  <?php if (is_singular()) { comments_template(); } ?>
<?php endwhile; ?>
</main>
<?php wp_footer(); ?>
</body>
</html>
