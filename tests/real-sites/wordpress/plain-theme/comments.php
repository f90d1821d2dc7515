<section id="comments" class="comments-area">
  <h2><?php comments_number(); ?></h2>
  <ol class="comment-list commentlist">
    <?php wp_list_comments(['style' => 'ol', 'avatar_size' => 0]); ?>
  </ol>
  <?php the_comments_navigation(); ?>
  <?php comment_form(); ?>
</section>
